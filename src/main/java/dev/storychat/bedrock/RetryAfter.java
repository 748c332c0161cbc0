package dev.storychat.bedrock;

import java.time.Duration;

/** How long a failed answer asks us to wait. */
final class RetryAfter {
    private RetryAfter() {}

    /** From its {@code Retry-After} header in seconds; zero when there is none or it holds something else. */
    static Duration of(Throwable thrown) {
        return Diagnoses.service(thrown)
                .map(e -> e.awsErrorDetails())
                .map(details -> details.sdkHttpResponse())
                .flatMap(response -> response.firstMatchingHeader("Retry-After"))
                .filter(value -> value.matches("\\d{1,6}"))
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
                .orElse(Duration.ZERO);
    }
}
