package dev.storychat.slack.blocks;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.model.block.SectionBlock;
import org.junit.jupiter.api.Test;

class SheetTest {

    @Test
    void makes_no_broadcast_of_a_word_that_it_cuts() {
        var words = "x".repeat(SlackLimits.SECTION - 10) + " @everyone00";

        assertThat(text(Sheet.section(words)))
                .hasSizeLessThanOrEqualTo(SlackLimits.SECTION)
                .doesNotContain("@");
    }

    @Test
    void leaves_what_fits_as_it_is() {
        var words = "x".repeat(SlackLimits.SECTION - 12) + " @everyone00";

        assertThat(text(Sheet.section(words))).isEqualTo(words);
    }

    private static String text(SectionBlock section) {
        return section.getText().getText();
    }
}
