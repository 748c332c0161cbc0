package dev.storychat.slack.api;

import java.time.Duration;

/**
 * That something with Slack did not work.
 *
 * @param code Slack's {@code error}, or another as in {@link Outcome.Failed} or {@link Sockets#failed}
 * @param age how long ago that was
 */
public record Failure(String code, Duration age) {}
