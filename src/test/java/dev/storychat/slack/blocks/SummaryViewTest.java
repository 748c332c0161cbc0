package dev.storychat.slack.blocks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storychat.chat.Diagnosis;
import dev.storychat.chat.ThreadSummary.Outcome;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class SummaryViewTest {
    private final SummaryView view = new SummaryView(Locale.ENGLISH);

    @Test
    void tells_apart_why_there_is_no_summary() {
        assertThat(words(new Outcome.Declined())).contains("declined");
        assertThat(words(new Outcome.Empty())).doesNotContain("model");
        assertThat(words(new Outcome.Unavailable(new Diagnosis("timeout", "Late.", "Wait."))))
                .contains("does not answer at the moment");
    }

    private String words(Outcome outcome) {
        return view.of(outcome, true).text();
    }
}
