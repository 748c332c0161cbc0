package dev.storychat.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storychat.fakes.FakeSlack;
import dev.storychat.fakes.Script;
import dev.storychat.fakes.SlackCall;
import dev.storychat.fakes.SlackInteractions;
import dev.storychat.fakes.SlackPayloads;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Shortcuts and links, over HTTP and over Socket Mode. */
class ReachFlowIT {
    private static final String PAGE =
            Installation.SITE + "/episodes/16-guernsey-pollinator-project-matter-and-the-science-of-fear";

    private static Installation storychat;
    private static FakeSlack slack;

    private final Chat chat = Chat.inChannel(storychat);

    @BeforeAll
    static void start() {
        storychat = Installation.start(Map.of(), "SLACK_APP_TOKEN=" + FakeSlack.APP_TOKEN);
        slack = storychat.slack;
    }

    @AfterAll
    static void close() {
        storychat.close();
    }

    @Test
    void searches_in_a_window_and_says_so_while_storyblok_is_slow() {
        var form = window("U0SLOW");
        storychat.storyblok.delayLists(Duration.ofSeconds(4), 1);

        var searching = submit(form, "U0SLOW", "pollinator");

        assertThat(searching).contains("\"response_action\":\"update\"", "Searching");
        var found = updated("1 story for “pollinator”");
        assertThat(found.toString())
                .contains("Guernsey Pollinator Project", PAGE, "Edit in Storyblok", "Change the search");
    }

    @Test
    void turns_the_page_in_the_window() {
        submit(window("U0PAGES"), "U0PAGES", "article type:article limit:2");
        var first = updated("1–2 of");

        receive(SlackInteractions.pressInView(first, "Next", "U0PAGES"));

        assertThat(updated("3–4 of").toString()).contains("Previous");
    }

    @Test
    void shares_from_the_window_where_that_was_chosen() {
        submit(window("U0SHARES"), "U0SHARES", "pollinator");
        receive(SlackInteractions.pressInView(updated("1 story for “pollinator”"), "Share to channel", "U0SHARES"));

        var asked = receive(SlackInteractions.submitTo(
                chat.channel(), slack.responseUrl(), pushed("Share to channel"), "U0SHARES", Map.of()));

        assertThat(asked).contains("\"response_action\":\"update\"", "I am sharing it");
        var posted = slack.awaitMessage(chat.channel(), message -> true, Chat.SOON);
        assertThat(posted.everything()).contains("Shared by <@U0SHARES>", "Guernsey Pollinator Project", PAGE);
        updated("It is shared in the conversation that you chose.");
    }

    @Test
    void asks_from_the_window_where_that_was_chosen() {
        storychat.whenAsked("who counts in the window?", Script.say("The pollinator project does."));
        submit(window("U0ASKS"), "U0ASKS", "pollinator");
        receive(SlackInteractions.pressInView(updated("1 story for “pollinator”"), "Ask about these", "U0ASKS"));

        receive(SlackInteractions.submitTo(
                chat.channel(),
                slack.responseUrl(),
                pushed("Your question"),
                "U0ASKS",
                Map.of("question", Map.of("words", "who counts in the window?"))));

        var asked =
                slack.awaitMessage(chat.channel(), posted -> posted.threadTs().isEmpty(), Chat.SOON);
        assertThat(asked.everything()).contains("<@U0ASKS> asks", "&gt; who counts in the window?");
        chat.awaitAnswer(asked.ts(), "The pollinator project does.");
    }

    @Test
    void tells_at_its_field_what_is_wrong() {
        assertThat(submit(window("U0WRONG"), "U0WRONG", "bees colour:yellow"))
                .contains("\"response_action\":\"errors\"", "\"words\"", "colour:");
    }

    @Test
    void opens_the_window_over_socket_mode_too() {
        slack.sockets.awaitOpen(2, Chat.SOON);
        var before = slack.calls("views.open").size();

        var delivery = slack.sockets.interactive(SlackInteractions.shortcut("search_content", "U0SOCKET"));

        slack.sockets.awaitAcknowledgement(delivery, Chat.SOON);
        slack.await("a window", () -> slack.calls("views.open").size() > before, Chat.SOON);
        assertThat(slack.calls("views.open").get(before).error()).isEmpty();
    }

    @Test
    void shows_results_and_mistakes_over_socket_mode_too() {
        slack.sockets.awaitOpen(2, Chat.SOON);
        var form = window("U0SENDER");

        var wrong = slack.sockets.interactive(submission(form, "U0SENDER", "bees colour:yellow"));
        var right = slack.sockets.interactive(submission(form, "U0SENDER", "path:blog/ article"));

        assertThat(slack.sockets
                        .awaitAcknowledgement(wrong, Chat.SOON)
                        .payload()
                        .toString())
                .contains("errors", "colour:");
        assertThat(slack.sockets
                        .awaitAcknowledgement(right, Chat.SOON)
                        .payload()
                        .toString())
                .contains("update", "Searching");
        updated("for “path:blog/ article”");
    }

    @Test
    void summarises_a_thread_for_one_person() {
        var root = Json.createObjectBuilder()
                .add("type", "message")
                .add("user", "U0ASKS")
                .add("text", "Shall we plant the meadow in spring?")
                .add("ts", Chat.now())
                .build();
        slack.withMessage(chat.channel(), root);
        storychat.whenAsked(
                "plant the meadow", Script.say("## Decisions\n- Person 1 plants it.\n## Open questions\n- None."));

        receive(SlackInteractions.messageShortcut(
                "summarise_thread", "U0READS", chat.channel(), root, slack.responseUrl()));

        var shown = updated("<@U0ASKS> plants it.");
        assertThat(shown.toString()).contains("*Decisions*", "Written by a language model");
        assertThat(slack.messages(chat.channel())).isEmpty();
    }

    @Test
    void shows_a_card_under_a_link_once_though_slack_tells_of_it_by_both_ways() {
        slack.sockets.awaitOpen(2, Chat.SOON);
        var ts = Chat.now();
        var event = SlackPayloads.linkShared(chat.channel(), chat.person(), ts, "conversations_history", PAGE);

        assertThat(storychat.receive(storychat.fromSlack.event(event)).statusCode())
                .isEqualTo(200);
        slack.sockets.awaitAcknowledgement(slack.sockets.event(event), Chat.SOON);

        var call = slack.awaitCall("chat.unfurl", made -> id(made).contains(ts), Chat.SOON);
        assertThat(call.error()).isEmpty();
        assertThat(call.json("unfurls").toString())
                .contains("Guernsey Pollinator Project", "4 July 2020", "Storychat · content as of");
        awaitCardOfAnother();
        assertThat(slack.calls("chat.unfurl"))
                .filteredOn(made -> id(made).contains(ts))
                .hasSize(1);
    }

    /** Whatever was begun before has had its time then. */
    private void awaitCardOfAnother() {
        var ts = Chat.now();
        var event = SlackPayloads.linkShared(chat.channel(), chat.person(), ts, "composer", PAGE);
        storychat.receive(storychat.fromSlack.event(event));
        slack.awaitCall("chat.unfurl", made -> id(made).contains(ts), Chat.SOON);
    }

    private static String id(SlackCall call) {
        return call.argument("unfurl_id");
    }

    private static JsonObject window(String person) {
        receive(SlackInteractions.shortcut("search_content", person));
        return opened("Search content").json("view").asJsonObject();
    }

    private static SlackCall opened(String title) {
        return slack.awaitCall(
                "views.open", call -> call.json("view").toString().contains(title), Chat.SOON);
    }

    private static JsonObject pushed(String words) {
        var call = slack.awaitCall(
                "views.push", made -> made.json("view").toString().contains(words), Chat.SOON);
        assertThat(call.error()).isEmpty();
        return call.json("view").asJsonObject();
    }

    private static JsonObject updated(String words) {
        var call = slack.awaitCall(
                "views.update", made -> made.json("view").toString().contains(words), Chat.SOON);
        assertThat(call.error()).isEmpty();
        return call.json("view").asJsonObject();
    }

    private static String submit(JsonObject form, String person, String words) {
        return receive(submission(form, person, words));
    }

    private static JsonObject submission(JsonObject form, String person, String words) {
        return SlackInteractions.submit(form, person, Map.of("words", Map.of("input", words)));
    }

    private static String receive(JsonObject payload) {
        var response = storychat.receive(storychat.fromSlack.interactive(payload));
        assertThat(response.statusCode()).isEqualTo(200);
        return response.body();
    }
}
