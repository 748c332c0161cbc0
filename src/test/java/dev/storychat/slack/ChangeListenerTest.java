package dev.storychat.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storychat.chat.Message;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChangeListenerTest {
    private static final String EDIT = """
            {"type": "message", "subtype": "message_changed", "channel": "C1", "ts": "1700000060.000100", "hidden": true,
             "message": {"type": "message", "user": "U1", "ts": "1700000001.000100", "text": "<@U0BOT> and &lt;prices&gt;?",
                         "edited": {"user": "U1", "ts": "1700000060.000000"}},
             "previous_message": {"type": "message", "user": "U1", "ts": "1700000001.000100", "text": "<@U0BOT> prices"}}""";

    private final SlackDesk desk = new SlackDesk();

    @Test
    void keeps_a_question_as_it_reads_after_an_edit() {
        var exchange = desk.event("Ev1", EDIT);

        assertThat(exchange.status()).isEqualTo(200);
        assertThat(desk.keeper.changed).extracting(Message::text).containsExactly("and <prices>?");
        assertThat(desk.keeper.changed).extracting(Message::id).containsExactly("1700000001.000100");
        assertThat(desk.keeper.changed)
                .extracting(
                        message -> message.place().workspace() + message.place().channel())
                .containsExactly("T1C1");
        assertThat(desk.keeper.changedAt).containsExactly(Instant.ofEpochSecond(1_700_000_060));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<@U0BOT> prices", "<@U0BOT> and &lt;prices&gt;?"})
    void leaves_alone_what_changes_without_its_words(String text) {
        desk.event("Ev1", EDIT.replace("<@U0BOT> prices", text).replace("<@U0BOT> and &lt;prices&gt;?", text));

        assertThat(desk.keeper.changed).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"bot_id\": \"B1\", \"user\": \"U2\"", "\"user\": \"U0BOT\""})
    void leaves_alone_what_bots_and_we_ourselves_edit(String author) {
        desk.event("Ev1", EDIT.replace("\"user\": \"U1\", \"ts\"", author + ", \"ts\""));

        assertThat(desk.keeper.changed).isEmpty();
    }

    @Test
    void erases_a_question_that_an_edit_leaves_nothing_of() {
        desk.event("Ev1", EDIT.replace(" and &lt;prices&gt;?", " "));

        assertThat(desk.keeper.deleted).containsExactly("T1/C1/1700000001.000100");
    }

    @Test
    void erases_a_question_that_is_deleted() throws IOException {
        desk.event("Ev1", slacks("message.message_deleted_01"));

        assertThat(desk.keeper.deleted).containsExactly("T1/C111/1665368619.804829");
    }

    /** One that has replies, as those have that were answered. */
    @Test
    void erases_a_question_of_which_a_tombstone_is_left() {
        desk.event(
                "Ev1",
                EDIT.replace(
                        "\"user\": \"U1\", \"ts\": \"1700000001.000100\", \"text\": \"<@U0BOT> and",
                        "\"subtype\": \"tombstone\", \"user\": \"USLACKBOT\", \"ts\": \"1700000001.000100\", \"text\": \"This"));

        assertThat(desk.keeper.deleted).containsExactly("T1/C1/1700000001.000100");
        assertThat(desk.keeper.changed).isEmpty();
    }

    @Test
    void leaves_alone_what_bots_delete() {
        desk.event("Ev1", """
                {"type": "message", "subtype": "message_deleted", "channel": "C1", "deleted_ts": "1.000100",
                 "previous_message": {"type": "message", "bot_id": "B1", "user": "U2", "ts": "1.000100"}}""");

        assertThat(desk.keeper.deleted).isEmpty();
    }

    @Test
    void understands_an_edit_that_does_not_tell_what_was_there_before() throws IOException {
        desk.event("Ev1", slacks("message.message_changed_01"));

        assertThat(desk.keeper.changed).extracting(Message::text).containsExactly("Hello, world!");
        assertThat(desk.keeper.changed).extracting(Message::id).containsExactly("1355517523.000005");
    }

    @Test
    void never_answers_an_edit() {
        desk.event("Ev1", EDIT);

        assertThat(desk.inbox.messages()).isEmpty();
    }

    @Test
    void does_not_acknowledge_what_could_not_be_followed() {
        desk.keeper.breakDown();

        assertThat(desk.event("Ev1", EDIT).status()).isEqualTo(503);
    }

    private static String slacks(String name) throws IOException {
        try (var file = ChangeListenerTest.class.getResourceAsStream("events/" + name + ".json")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
