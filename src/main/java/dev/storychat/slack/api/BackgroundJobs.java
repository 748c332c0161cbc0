package dev.storychat.slack.api;

import com.slack.api.SlackConfig;
import com.slack.api.audit.AuditConfig;
import com.slack.api.methods.MethodsConfig;
import com.slack.api.rate_limits.metrics.MetricsDatastore;
import com.slack.api.scim.SCIMConfig;
import com.slack.api.scim2.SCIM2Config;
import java.util.stream.Stream;

/**
 * The SDK counts calls for clients that we don't use, and starts a thread for each such count as soon as one of its
 * classes is loaded. They wake up every second for nothing.
 */
final class BackgroundJobs {
    private BackgroundJobs() {}

    static void stop(SlackConfig ours) {
        try {
            ours.close();
            for (var count : counts().toList()) {
                count.close();
            }
        } catch (Exception e) {
            throw new IllegalStateException("the SDK's background jobs do not stop", e);
        }
    }

    private static Stream<MetricsDatastore> counts() {
        var shared = SlackConfig.DEFAULT;
        return Stream.of(
                shared.getMethodsConfig().getMetricsDatastore(),
                shared.getAuditConfig().getMetricsDatastore(),
                shared.getSCIMConfig().getMetricsDatastore(),
                shared.getSCIM2Config().getMetricsDatastore(),
                MethodsConfig.DEFAULT_SINGLETON.getMetricsDatastore(),
                AuditConfig.DEFAULT_SINGLETON.getMetricsDatastore(),
                SCIMConfig.DEFAULT_SINGLETON.getMetricsDatastore(),
                SCIM2Config.DEFAULT_SINGLETON.getMetricsDatastore());
    }
}
