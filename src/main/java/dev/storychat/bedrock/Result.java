package dev.storychat.bedrock;

import dev.storychat.chat.Turn;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What came of a call. */
sealed interface Result {

    /** The model made its move. */
    record Answered(Turn turn, Tokens tokens) implements Result {}

    /**
     * It did not.
     *
     * @param retryAfter how long Bedrock asks us to wait; zero when it does not say
     */
    record Failed(
            Fault fault, Duration retryAfter, @Nullable Throwable cause) implements Result {
        Failed(Fault fault) {
            this(fault, Duration.ZERO, null);
        }

        /** AWS's id of the request, which its support asks for; or what kept it from getting there. */
        String id() {
            return cause == null
                    ? ""
                    : Diagnoses.service(cause)
                            .map(e -> "request " + e.requestId() + " status " + e.statusCode())
                            .orElseGet(() -> Diagnoses.root(cause).getClass().getSimpleName());
        }
    }

    /** What a call used, as Bedrock counts it. */
    record Tokens(int input, int output, int total) {
        static final Tokens NONE = new Tokens(0, 0, 0);
    }

    /** {@code ok} or the code of what was wrong. */
    default String code() {
        return this instanceof Failed failed ? failed.fault().code() : "ok";
    }
}
