package dev.storychat.slack;

import dev.storychat.fakes.FakeSlack;
import dev.storychat.fakes.SlackInteractions;
import dev.storychat.slack.door.Exchange;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.Map;

/** Somebody in a channel who types commands, clicks on buttons, and reads what comes back. */
final class Member {
    private final FakeSlack slack;
    private final SlackDesk desk;
    private final String responseUrl;

    Member(FakeSlack slack, SlackDesk desk) {
        this.slack = slack;
        this.desk = desk;
        this.responseUrl = slack.responseUrl();
    }

    /** A fact that Slack's users.info tells of them, such as a locale. */
    void is(String fact, String value) {
        slack.withUser(Json.createObjectBuilder(user()).add(fact, value).build());
    }

    /** The same, such as whether they are an admin. */
    void is(String fact, boolean value) {
        slack.withUser(Json.createObjectBuilder(user()).add(fact, value).build());
    }

    private static JsonObject user() {
        return Json.createObjectBuilder()
                .add("id", "U0MEMBER")
                .add("team_id", FakeSlack.TEAM)
                .build();
    }

    Exchange types(String command, String text) {
        return desk.form(SlackInteractions.slash(command, text, responseUrl));
    }

    Exchange clicks(String action, String value) {
        return desk.form(Map.of(
                "payload",
                SlackInteractions.click("C0CONTENT", "U1", "1.1", action, value, responseUrl)
                        .toString()));
    }

    JsonObject answer() {
        return slack.awaitResponse(responseUrl, response -> true, Duration.ofSeconds(5));
    }

    String responseUrl() {
        return responseUrl;
    }
}
