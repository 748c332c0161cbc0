package dev.storychat.slack.install;

import dev.storychat.chat.Installation;
import java.net.URI;

/** Where a step of the installation leads. */
sealed interface Leg {
    /** To Slack, which asks the person. */
    record ToSlack(URI address) implements Leg {}

    /**
     * We are installed.
     *
     * @param app our id at Slack
     */
    record Arrived(Installation installation, String app) implements Leg {}

    /**
     * We are not.
     *
     * @param page which page tells why and what to do
     * @param status of HTTP
     * @param code Slack's error code; empty when Slack gave none
     */
    record Stopped(String page, int status, String code) implements Leg {}
}
