package dev.storychat.bedrock;

import java.time.Instant;

/**
 * What came of the latest call.
 *
 * @param outcome as in {@link Result#code()}
 * @param milliseconds how long it took, retries included
 * @param at when it ended
 */
record LastCall(String outcome, long milliseconds, Instant at) {}
