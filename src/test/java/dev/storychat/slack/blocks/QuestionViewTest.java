package dev.storychat.slack.blocks;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewState;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class QuestionViewTest {
    private static final AskLink LINK = new AskLink(Locale.GERMANY, "Fähre type:faq", List.of("12", "de/preise"));

    @Test
    void takes_a_question_in_the_language_of_the_person() {
        var view = Judged.view(QuestionView.of(LINK, "T1", "C1"));

        assertThat(view.getJsonObject("title").getString("text")).isEqualTo("Dazu fragen");
        assertThat(view.getString("callback_id")).isEqualTo(QuestionView.CALLBACK);
        assertThat(view.toString()).contains("„Fähre type:faq“", "Deine Frage", "\"multiline\":true");
    }

    @Test
    void remembers_what_is_asked_about_and_where() {
        var metadata = Judged.view(QuestionView.of(LINK, "T1", "C1")).getString("private_metadata");

        assertThat(QuestionView.read(sent(metadata, " Was kostet das?\u200B ")))
                .contains(new Question("T1", "C1", LINK, "Was kostet das?"));
    }

    @Test
    void stays_within_what_slack_keeps_with_a_window() {
        var many = new AskLink(Locale.ENGLISH, "\"".repeat(700), Collections.nCopies(10, "1234567890123456"));

        var metadata = Judged.view(QuestionView.of(AskLink.read(many.value()).orElseThrow(), "T1", "C1"))
                .getString("private_metadata");

        assertThat(many.value()).hasSizeLessThanOrEqualTo(SlackLimits.VALUE);
        assertThat(metadata).hasSizeLessThanOrEqualTo(3_000);
    }

    @Test
    void reads_nothing_from_other_windows() {
        assertThat(QuestionView.read(sent("something", "words"))).isEmpty();
        assertThat(QuestionView.read(new View())).isEmpty();
    }

    @Test
    void asks_for_all_to_see_and_pings_nobody_else() {
        var sheet = new Question("T1", "C1", LINK, "Was kostet <!channel>?\nUnd @here?").postedBy("U1");

        assertThat(Judged.blocks(sheet).toString())
                .contains("<@U1> fragt zu den Storys, die „Fähre type:faq“ gefunden hat:")
                .contains("&gt; Was kostet &lt;!channel&gt;?\\n&gt; Und ")
                .doesNotContain("<!", "@here");
    }

    private static View sent(String metadata, String words) {
        var input = new ViewState.Value();
        input.setValue(words);
        var state = new ViewState();
        state.setValues(Map.of("question", Map.of("words", input)));
        var view = new View();
        view.setPrivateMetadata(metadata);
        view.setState(state);
        return view;
    }
}
