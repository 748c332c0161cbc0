package dev.storychat.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storychat.chat.Message;
import dev.storychat.chat.Place;
import dev.storychat.chat.Preference;
import dev.storychat.chat.search.Scope;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlackEventsTest {
    private static final String MENTION = """
            {"type": "app_mention", "user": "U1", "channel": "C1", "ts": "1700000001.000100",
             "text": "<@U0BOT> what do we say about &lt;pricing&gt;?"}""";

    private final SlackDesk desk = new SlackDesk();

    @Test
    void answers_the_challenge_that_slack_begins_with() {
        var exchange = desk.receives("{\"type\":\"url_verification\",\"token\":\"x\",\"challenge\":\"3eZbrw1aB\"}");

        assertThat(exchange.status()).isEqualTo(200);
        assertThat(exchange.body()).isEqualTo("3eZbrw1aB");
    }

    @Test
    void takes_a_mention_into_the_thread_under_it() {
        var exchange = desk.event("Ev1", MENTION);

        assertThat(exchange.status()).isEqualTo(200);
        assertThat(desk.inbox.events()).containsExactly("Ev1");
        assertThat(desk.inbox.messages())
                .containsExactly(new Message(
                        "1700000001.000100",
                        new Place("slack", "T1", "C1", "1700000001.000100"),
                        "U1",
                        "what do we say about <pricing>?",
                        Instant.ofEpochMilli(1_700_000_001_000L)));
    }

    @Test
    void takes_a_mention_in_a_thread_into_that_thread() {
        desk.event("Ev1", MENTION.replace("\"text\"", "\"thread_ts\": \"1600000000.000100\", \"text\""));

        assertThat(desk.inbox.messages())
                .extracting(message -> message.place().thread())
                .containsExactly("1600000000.000100");
    }

    @Test
    void does_not_acknowledge_what_could_not_be_stored() {
        desk.inbox.breakDown();

        var exchange = desk.event("Ev1", MENTION);

        assertThat(exchange.status()).isEqualTo(503);
        assertThat(exchange.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(exchange.body()).doesNotContain("Exception", "database");
    }

    @Test
    void takes_a_direct_message() {
        desk.event("Ev1", said("D1", "im", "", "hello"));

        assertThat(desk.inbox.messages()).extracting(Message::text).containsExactly("hello");
    }

    @Test
    void takes_a_direct_message_that_mentions_us() {
        desk.event("Ev1", said("D1", "im", "", "<@U0BOT> hello"));

        assertThat(desk.inbox.messages()).extracting(Message::text).containsExactly("hello");
    }

    @ParameterizedTest
    @ValueSource(strings = {"file_share", "me_message", "thread_broadcast"})
    void takes_direct_messages_with_files_of_oneself_and_those_shown_in_the_channel(String subtype) {
        desk.event("Ev1", said("D1", "im", "\"subtype\": \"" + subtype + "\",", "look"));

        assertThat(desk.inbox.messages()).extracting(Message::text).containsExactly("look");
    }

    @Test
    void goes_on_in_a_thread_that_we_take_part_in() {
        desk.inbox.takesPartIn(new Place("slack", "T1", "C1", "1600000000.000100"));

        desk.event("Ev1", said("C1", "channel", "\"thread_ts\": \"1600000000.000100\",", "and <@U7>?"));

        assertThat(desk.inbox.messages()).extracting(Message::text).containsExactly("and @U7?");
    }

    @Test
    void stays_out_of_threads_where_it_is_to_wait_for_a_mention_or_switched_off() {
        var reply = said("C1", "channel", "\"thread_ts\": \"1600000000.000100\",", "and more?");
        desk.inbox.takesPartIn(new Place("slack", "T1", "C1", "1600000000.000100"));

        desk.preferences.with("C1", new Preference(true, false, false, "", Scope.EVERYTHING));
        assertThat(desk.event("Ev1", reply).status()).isEqualTo(200);
        desk.preferences.with("C1", new Preference(false, true, false, "", Scope.EVERYTHING));
        assertThat(desk.event("Ev2", reply).status()).isEqualTo(200);

        assertThat(desk.inbox.messages()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<@U7> what do you think?",
                "\\n <@U7|ada> and you?",
                "<!subteam^S1> please",
                "<!here> look",
                "it is <@U0BOT> who knows",
                " "
            })
    void leaves_alone_what_is_meant_for_others_or_comes_as_a_mention_too(String text) {
        desk.inbox.takesPartIn(new Place("slack", "T1", "C1", "1600000000.000100"));

        desk.event("Ev1", said("C1", "channel", "\"thread_ts\": \"1600000000.000100\",", text));

        assertThat(desk.inbox.messages()).isEmpty();
    }

    @Test
    void leaves_alone_threads_of_others_and_the_channel_itself() {
        desk.inbox.takesPartIn(new Place("slack", "T1", "C1", "1600000000.000100"));

        desk.event("Ev1", said("C1", "channel", "\"thread_ts\": \"1600000000.000200\",", "hello"));
        desk.event("Ev2", said("C2", "channel", "\"thread_ts\": \"1600000000.000100\",", "hello"));
        desk.event("Ev3", said("C1", "channel", "", "hello"));

        assertThat(desk.inbox.messages()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"mention first", "message first"})
    void answers_once_where_a_mention_comes_as_a_message_too(String order) {
        desk.inbox.takesPartIn(new Place("slack", "T1", "C1", "1600000000.000100"));
        var mention = MENTION.replace("\"text\"", "\"thread_ts\": \"1600000000.000100\", \"text\"");
        var message = mention.replace("app_mention", "message");

        desk.event("Ev1", order.equals("mention first") ? mention : message);
        desk.event("Ev2", order.equals("mention first") ? message : mention);

        assertThat(desk.inbox.messages()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"bot_id\": \"B1\",",
                "\"subtype\": \"bot_message\",",
                "\"user\": \"USLACKBOT\",",
                "\"user\": \"U0BOT\",",
                "\"user\": null,",
                "\"channel\": null,",
                "\"ts\": \"soon\","
            })
    void never_answers_itself_or_bots_or_half_a_post(String change) {
        var field = change.substring(1, change.indexOf('"', 1));
        var mention = MENTION.replaceFirst("\"" + field + "\": \"[^\"]*\",", "").replaceFirst("\\{", "{" + change);

        var exchange = desk.event("Ev1", mention);
        desk.event("Ev2", mention.replace("app_mention\",", "message\", \"channel_type\": \"im\","));

        assertThat(exchange.status()).isEqualTo(200);
        assertThat(desk.inbox.messages()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "app_mention.bot_message_01",
                "app_mention.bot_message_02",
                "message_01",
                "message_02",
                "message.bot_message_02",
                "message.thread_broadcast_01",
                "message.file_share_01",
                "message.message_changed_01",
                "message.message_deleted_01",
                "message.me_message_01",
                "message.channel_join_01",
                "app_home_opened_01",
                "tokens_revoked_01"
            })
    void acknowledges_the_other_events_of_slack(String name) throws IOException {
        var exchange = desk.event("Ev1", slacks(name));

        assertThat(exchange.status()).isEqualTo(200);
        assertThat(desk.inbox.messages()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"app_mention_01", "app_mention_02", "message_04"})
    void takes_what_slacks_own_tests_send(String name) throws IOException {
        desk.event("Ev1", slacks(name));

        assertThat(desk.inbox.messages()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"app_mention\",\"text\":{\"a\":1}}",
                "{\"type\":\"message\",\"channel\":[1,2]}",
                "{\"type\":\"message\",\"subtype\":{}}",
                "{\"type\":\"message\",\"user\":{\"id\":{}}}",
                "{\"type\":\"message\",\"channel_type\":\"im\",\"message\":1}",
                "{\"type\":\"x\",\"assistant_thread\":{\"channel_id\":1,\"thread_ts\":2,\"context\":3}}"
            })
    void refuses_events_of_another_shape_without_telling_how_it_is_built(String event) {
        var exchange = desk.event("Ev1", event);

        assertThat(exchange.status()).isEqualTo(400);
        assertThat(exchange.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(exchange.body()).doesNotContain("Exception", "\tat ", "com.");
    }

    @Test
    void takes_a_mention_with_blocks_that_nobody_knows_yet() {
        desk.event(
                "Ev1",
                MENTION.replaceFirst("\\{", "{\"blocks\": [{\"type\": \"hologram\", \"elements\": [{\"type\": 7}]}],"));

        assertThat(desk.inbox.messages()).hasSize(1);
    }

    private static String said(String channel, String channelType, String more, String text) {
        return """
                {"type": "message", "user": "U1", "channel": "%s", "channel_type": "%s", "ts": "1700000002.000100", %s
                 "text": "%s"}""".formatted(channel, channelType, more, text);
    }

    private static String slacks(String name) throws IOException {
        try (var file = SlackEventsTest.class.getResourceAsStream("events/" + name + ".json")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
