package dev.storychat.slack.api;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.Optional;

/** What came of a call to Slack. */
public sealed interface Outcome {

    /** It worked. */
    record Done(JsonObject answer) implements Outcome {
        /** A text of the answer; empty when it is not there. */
        public Optional<String> text(String name) {
            return Optional.ofNullable(answer.get(name))
                    .filter(value -> value.isJsonPrimitive())
                    .map(value -> value.getAsString());
        }
    }

    /** There were too many calls: this one may be made again when the time is over. */
    record Limited(Duration retryAfter) implements Outcome {}

    /**
     * It did not work.
     *
     * @param code Slack's {@code error}, or {@code http_500} and the like, {@code unreachable}, {@code not_installed},
     *     {@code database_unavailable}
     */
    record Failed(String code) implements Outcome {
        /** Whether it may work without blocks. */
        public boolean isAboutBlocks() {
            return code.startsWith("invalid_blocks") || code.equals("msg_blocks_too_long");
        }

        /** Whether the same call may work a little later. */
        public boolean isPassing() {
            return code.equals("unreachable")
                    || code.startsWith("http_5")
                    || code.equals("internal_error")
                    || code.equals("fatal_error")
                    || code.equals("service_unavailable")
                    || code.equals("request_timeout")
                    || code.equals("database_unavailable");
        }

        /** Whether Slack no longer takes the token, by <a href="https://docs.slack.dev/reference/methods/auth.test">
         * auth.test</a>'s errors.
         */
        boolean isAboutToken() {
            return code.equals("invalid_auth")
                    || code.equals("not_authed")
                    || code.equals("account_inactive")
                    || code.equals("token_revoked")
                    || code.equals("token_expired");
        }
    }
}
