package dev.storychat.bedrock;

import java.util.Map;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

/** Where credentials come from, for an operator. */
final class Source {
    /** The SDK names its providers by the ids that it reports to AWS in its user agent. */
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("e", "static keys"),
            Map.entry("f", "default chain: system properties"),
            Map.entry("g", "default chain: environment"),
            Map.entry("h", "default chain: web identity"),
            Map.entry("z", "default chain: container role"),
            Map.entry("0", "default chain: instance role"),
            Map.entry("n", "profile %s"),
            Map.entry("o", "profile %s (role)"),
            Map.entry("p", "profile %s (role)"),
            Map.entry("q", "profile %s (web identity)"),
            Map.entry("r", "profile %s (SSO)"),
            Map.entry("t", "profile %s (SSO)"),
            Map.entry("v", "profile %s (process)"),
            Map.entry("AC", "profile %s (login)"));

    private Source() {}

    static String of(AwsCredentialsIdentity credentials) {
        var ids = credentials.providerName().orElse("");
        var first = ids.contains(",") ? ids.substring(0, ids.indexOf(',')) : ids;
        var name = NAMES.get(first);
        return name == null
                ? "default chain" + (ids.isEmpty() ? "" : ": " + ids)
                : name.formatted(Surroundings.profile());
    }
}
