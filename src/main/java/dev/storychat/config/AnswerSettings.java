package dev.storychat.config;

import java.time.Duration;

/**
 * How much is answered at once.
 *
 * @param mostAtOnce {@code MAX_PARALLEL_ANSWERS}: messages from Slack that are answered at the same time, 1 to 2,000,
 *     which is as many connections as there are to Bedrock
 * @param timeout {@code ANSWER_TIMEOUT}: for one answer as a whole; Slack ends a stream after about 5 minutes
 */
public record AnswerSettings(int mostAtOnce, Duration timeout) {

    static AnswerSettings read(Values values) {
        return new AnswerSettings(
                values.number("MAX_PARALLEL_ANSWERS", 1_000, 1, 2_000),
                Duration.ofSeconds(values.number("ANSWER_TIMEOUT", 120, 5, 280)));
    }
}
