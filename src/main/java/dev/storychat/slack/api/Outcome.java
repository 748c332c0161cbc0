package dev.storychat.slack.api;

import com.google.gson.JsonArray;
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

        /** A list in the answer; empty when it is not there. */
        public JsonArray list(String name) {
            return answer.get(name) instanceof JsonArray list ? list : new JsonArray();
        }
    }

    /** There were too many calls: this one may be made again when the time is over. */
    record Limited(Duration retryAfter) implements Outcome {}

    /**
     * It did not work.
     *
     * @param code Slack's {@code error}, or {@code http_500} and the like, {@code unreachable}, {@code answer_not_readable},
     *     {@code not_installed}, {@code database_unavailable}
     */
    record Failed(String code) implements Outcome {
        /** Whether it may work without blocks. */
        public boolean isAboutBlocks() {
            return code.startsWith("invalid_blocks") || code.equals("msg_blocks_too_long");
        }

        /** Whether it may work without chunks, which Slack took later than words. */
        public boolean isAboutChunks() {
            return code.equals("invalid_chunks") || code.equals("invalid_arguments") || code.equals("no_text");
        }

        /** Whether Slack has ended the stream that was to be written to. */
        public boolean isAboutEndedStream() {
            return code.equals("message_not_in_streaming_state") || code.equals("streaming_mode_mismatch");
        }

        /** Whether the message that was to be changed is not there, or not any more. */
        public boolean isAboutMissingMessage() {
            return code.equals("message_not_found");
        }

        /** Whether the person pressed Stop under the stream. */
        public boolean isStoppedByPerson() {
            return code.equals("stopped_by_user");
        }

        /** Whether it happens where all goes well: Slack ends a stream by itself when the person presses Stop. */
        boolean isOfCourse() {
            return isAboutEndedStream() || isStoppedByPerson();
        }

        /** Whether no call of this method will work before somebody changes the app or the workspace. */
        public boolean isLasting() {
            return code.equals("unknown_method")
                    || code.equals("missing_scope")
                    || code.equals("not_allowed_token_type")
                    || code.equals("feature_not_enabled");
        }

        /** Whether the same call may work a little later. */
        public boolean isPassing() {
            return code.equals("unreachable")
                    || code.startsWith("http_5")
                    || code.equals("answer_not_readable") // a page of a proxy, or of Slack's while it is being mended
                    || code.equals("internal_error")
                    || code.equals("fatal_error")
                    || code.equals("service_unavailable")
                    || code.equals("request_timeout")
                    || code.equals("database_unavailable");
        }

        /** Whether Slack may have done it all the same: its answer was lost, or it does not know itself. */
        public boolean isDoubtful() {
            return code.equals("unreachable")
                    || code.startsWith("http_5")
                    || code.equals("answer_not_readable")
                    || code.equals("internal_error")
                    || code.equals("fatal_error");
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
