package dev.storychat.bedrock;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.stream.Stream;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;

/** From what the SDK throws to what is wrong. */
final class Diagnoses {

    /** An error code begins with {@code error} and its message contains {@code says}, both in lower case. */
    private record Rule(String error, String says, Fault fault) {
        boolean covers(String code, String message) {
            return code.startsWith(error) && message.contains(says);
        }
    }

    /** The first that covers it counts. Lower case because errors inside a stream have their code in camelCase. */
    private static final List<Rule> RULES = List.of(
            new Rule("", "use case details have not been submitted", Fault.USE_CASE_FORM),
            new Rule("", "marked by provider as legacy", Fault.MODEL_LEGACY),
            new Rule("unrecognizedclient", "", Fault.CREDENTIALS_INVALID),
            new Rule("invalidclienttokenid", "", Fault.CREDENTIALS_INVALID),
            new Rule("expiredtoken", "", Fault.CREDENTIALS_EXPIRED),
            new Rule("invalidsignature", "", Fault.SIGNATURE_INVALID),
            new Rule("signaturedoesnotmatch", "", Fault.SIGNATURE_INVALID),
            new Rule("incompletesignature", "", Fault.CREDENTIALS_MALFORMED),
            new Rule("accessdenied", "marketplace", Fault.MARKETPLACE_SUBSCRIPTION),
            new Rule("accessdenied", "access to the model", Fault.MODEL_ACCESS_DENIED),
            new Rule("accessdenied", "", Fault.ACCESS_DENIED),
            new Rule("resourcenotfound", "", Fault.MODEL_UNKNOWN),
            new Rule("validation", "on-demand throughput", Fault.INFERENCE_PROFILE_NEEDED),
            new Rule("validation", "model identifier", Fault.MODEL_UNKNOWN),
            new Rule("validation", "too long", Fault.INPUT_TOO_LONG),
            new Rule("throttling", "", Fault.THROTTLED),
            new Rule("toomanyrequests", "", Fault.THROTTLED),
            new Rule("servicequotaexceeded", "", Fault.QUOTA_EXCEEDED),
            new Rule("modelnotready", "", Fault.MODEL_NOT_READY),
            new Rule("modeltimeout", "", Fault.MODEL_TIMEOUT),
            new Rule("modelerror", "", Fault.MODEL_ERROR),
            new Rule("modelstreamerror", "", Fault.MODEL_ERROR),
            new Rule("internalserver", "", Fault.UPSTREAM_ERROR),
            new Rule("serviceunavailable", "", Fault.UPSTREAM_ERROR));

    private Diagnoses() {}

    static Fault of(Throwable thrown) {
        return service(thrown).map(Diagnoses::ofService).orElseGet(() -> ofClient(thrown));
    }

    /** The service's own answer among the causes. */
    static Optional<AwsServiceException> service(Throwable thrown) {
        return causes(thrown)
                .filter(AwsServiceException.class::isInstance)
                .map(AwsServiceException.class::cast)
                .findFirst();
    }

    /** The innermost cause. */
    static Throwable root(Throwable thrown) {
        return causes(thrown).reduce(thrown, (outer, inner) -> inner);
    }

    private static Fault ofService(AwsServiceException e) {
        var code = code(e).toLowerCase(Locale.ROOT);
        var message = Objects.requireNonNullElse(e.getMessage(), "").toLowerCase(Locale.ROOT);
        return RULES.stream()
                .filter(rule -> rule.covers(code, message))
                .findFirst()
                .map(Rule::fault)
                .orElseGet(() -> ofStatus(e.statusCode()));
    }

    private static String code(AwsServiceException e) {
        var details = e.awsErrorDetails();
        return details == null || details.errorCode() == null ? e.getClass().getSimpleName() : details.errorCode();
    }

    private static Fault ofStatus(int status) {
        return switch (status) {
            case 401, 403 -> Fault.ACCESS_DENIED;
            case 404 -> Fault.MODEL_UNKNOWN;
            case 408 -> Fault.MODEL_TIMEOUT;
            case 429 -> Fault.THROTTLED;
            default -> status >= 400 && status < 500 ? Fault.REQUEST_REFUSED : Fault.UPSTREAM_ERROR;
        };
    }

    private static Fault ofClient(Throwable thrown) {
        if (says(thrown, m -> m.contains("expired") && (m.contains("sso") || m.contains("token")))) {
            return Fault.CREDENTIALS_EXPIRED;
        }
        if (says(thrown, m -> m.contains("load region") || m.contains("region must not be blank"))) {
            return Fault.REGION_MISSING;
        }
        if (says(thrown, m -> m.contains("credentials") || m.contains("'sso") || m.contains("'sts'"))) {
            return Fault.CREDENTIALS_MISSING;
        }
        return ofConnection(thrown);
    }

    private static Fault ofConnection(Throwable thrown) {
        if (says(thrown, m -> m.contains("acquire operation took longer"))) {
            return Fault.UNREACHABLE;
        }
        if (causes(thrown).anyMatch(Diagnoses::isTimeout)) {
            return Fault.TIMEOUT;
        }
        return causes(thrown).anyMatch(IOException.class::isInstance) ? Fault.UNREACHABLE : Fault.UPSTREAM_ERROR;
    }

    private static boolean isTimeout(Throwable cause) {
        return cause instanceof TimeoutException
                || cause instanceof SocketTimeoutException
                || cause instanceof ApiCallTimeoutException
                || (cause instanceof IOException && "Read timed out".equals(cause.getMessage()));
    }

    private static boolean says(Throwable thrown, Predicate<String> words) {
        return causes(thrown)
                .map(cause -> Objects.requireNonNullElse(cause.getMessage(), "").toLowerCase(Locale.ROOT))
                .anyMatch(words);
    }

    private static Stream<Throwable> causes(Throwable thrown) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause).limit(20);
    }
}
