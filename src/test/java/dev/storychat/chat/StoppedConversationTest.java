package dev.storychat.chat;

import static dev.storychat.chat.ConversationDesk.message;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Conversations that the person stops. */
class StoppedConversationTest {
    private final ConversationDesk desk = new ConversationDesk();

    @Test
    void ends_where_the_person_stops_it_and_keeps_what_was_said() {
        desk.model.says("One. ", "Two. ");
        desk.reply.afterWords = () -> desk.running.stop(message("").place());

        desk.conversation(FixedSearch.of()).answer(message("count"), desk.reply);

        assertThat(desk.reply.stops).isEqualTo(1);
        assertThat(desk.reply.finished).isEmpty();
        assertThat(desk.history.lines).last().isInstanceOf(Line.Answered.class);
    }

    @Test
    void asks_the_model_nothing_more_once_it_is_stopped() {
        desk.model.uses("search_content", Map.of("query", "x")).says("Never said.");
        var search = FixedSearch.of("A");
        desk.reply.afterStatus = () -> {
            if (desk.reply.statuses.contains("is searching the content…")) {
                desk.running.stop(message("").place());
            }
        };

        desk.conversation(search).answer(message("x"), desk.reply);

        assertThat(desk.model.prompts).hasSize(1);
        assertThat(desk.reply.stops).isEqualTo(1);
    }

    @Test
    void asks_no_model_at_all_where_it_is_stopped_while_files_are_read() {
        var file = desk.drawer.with("a.txt", "text/plain", "a".getBytes(UTF_8));
        desk.reply.afterStatus = () -> desk.running.stop(message("").place());

        desk.conversation(FixedSearch.of()).answer(message("what is it?", file), desk.reply);

        assertThat(desk.model.prompts).isEmpty();
        assertThat(desk.reply.stops).isEqualTo(1);
    }
}
