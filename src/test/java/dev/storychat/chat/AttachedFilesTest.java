package dev.storychat.chat;

import static dev.storychat.chat.ConversationDesk.message;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.storychat.chat.search.Story;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Conversations about files. */
class AttachedFilesTest {
    private final ConversationDesk desk = new ConversationDesk();

    @Test
    void gives_the_model_what_is_attached_and_says_what_it_left_out() {
        var files = List.of(
                desk.drawer.file("prices.txt", "text/plain", "12 €".getBytes(UTF_8)),
                desk.drawer.file("x.zip", "application/zip", new byte[9]));
        desk.model.says("Twelve euros.");

        var answer = desk.conversation(FixedSearch.of()).answer(message("what does it say?", files), desk.reply);

        var asked = (Line.Asked) desk.model.prompts.get(0).lines().get(0);
        assertThat(asked.text()).isEqualTo("what does it say?");
        assertThat(asked.enclosures()).extracting(Enclosure::label).containsExactly("Text 1");
        assertThat(answer.text())
                .startsWith("I did not read `x.zip`: I read text, ")
                .endsWith("\n\nTwelve euros.");
        assertThat(answer.evidence().kind()).isEqualTo(Evidence.Kind.FILES);
        assertThat(answer.isToBeJudged()).isTrue();
        assertThat(desk.reply.statuses).contains("is reading the attached files…");
    }

    @Test
    void makes_room_for_the_files_of_others_when_it_has_answered() {
        var file = desk.drawer.with("large.txt", "text/plain", "x".repeat(900).getBytes(UTF_8));
        desk.model.says("First.").says("Second.");

        desk.conversation(FixedSearch.of()).answer(message("a", file), desk.reply);
        var second = desk.conversation(FixedSearch.of()).answer(message("b", file), desk.reply);

        assertThat(second.text()).isEqualTo("Second.");
    }

    @Test
    void looks_at_files_that_come_without_a_word() {
        var file = desk.drawer.with("prices.txt", "text/plain", "12 €".getBytes(UTF_8));
        desk.reply.language = Locale.GERMAN;
        desk.model.says("Zwölf Euro.");

        desk.conversation(FixedSearch.of()).answer(message("", file), desk.reply);

        assertThat(desk.history.lines)
                .containsExactly(
                        new Line.Asked("Bitte sieh dir die Dateien an, die ich angehängt habe."),
                        new Line.Answered("Zwölf Euro."));
    }

    @Test
    void asks_no_model_where_nothing_was_written_and_nothing_could_be_read() {
        var gone = new Attachment("F1", "a.txt", "text/plain", 1, "https://files.example/gone");

        var answer = desk.conversation(FixedSearch.of()).answer(message("", List.of(gone)), desk.reply);

        assertThat(answer.text()).contains("I was not allowed to read `a.txt`", "files:read");
        assertThat(desk.model.prompts).isEmpty();
    }

    @Test
    void says_that_files_take_a_model_and_searches_for_the_words() {
        var file = desk.drawer.with("prices.txt", "text/plain", "12 €".getBytes(UTF_8));
        desk.model.isNotConfigured();

        var answer = desk.conversation(FixedSearch.of("Refunds")).answer(message("refunds", file), desk.reply);

        assertThat(answer.text()).startsWith("I did not read the attached files: that takes the model.");
        assertThat(answer.sources()).extracting(Story::name).containsExactly("Refunds");
    }

    @Test
    void goes_on_without_files_that_the_model_refuses() {
        var file = desk.drawer.with("locked.pdf", "application/pdf", "%PDF-1.7".getBytes(UTF_8));
        desk.model.refuses().says("Here is what the stories say.");

        var answer = desk.conversation(FixedSearch.of()).answer(message("pricing?", file), desk.reply);

        assertThat(answer.text())
                .startsWith("The model does not take the attached files")
                .endsWith("Here is what the stories say.");
        assertThat(desk.model.prompts.get(1).lines()).containsExactly(new Line.Asked("pricing?"));
    }
}
