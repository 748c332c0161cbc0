package dev.storychat.slack.blocks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storychat.chat.search.Search;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinkCardTest {

    @Test
    void says_what_the_story_says_sign_by_sign() {
        var card = card("The area is 3 \\* 4 = 12 and costs \\~50 euros. Press \\[Save\\] or see \\[1\\](note)."
                + " \\[click\\](https://evil.example/x) \\_a\\_ 1 \\< 2 \\\\");

        assertThat(card)
                .contains("The area is 3 ∗ 4 = 12 and costs ∼50 euros. Press [Save] or see [1](note)."
                        + " [click](https:\u200B//evil.example/x) ＿a＿ 1 &lt; 2 \\");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            It **costs** *9* EUR, ~~10~~ ~12 | It costs 9 EUR, 10 ∼12
            2 * 3 is `six`                  | 2 ∗ 3 is six
            See [the \\[new\\] page](https://x.example/a) now ![A boat](https://x.example/b.png) | See the [new] page now
            See [it](https://x.example/a_(b)) now | See it now
            > Quoted                        | Quoted
            12. Twelfth                     | Twelfth
            \\# No heading                  | # No heading
            1\\. No list                    | 1. No list
            """)
    void leaves_marks_out_that_are_marks(String markdown, String shown) {
        assertThat(card(markdown)).contains("\n" + shown);
    }

    @Test
    void reads_a_link_however_long_its_words_are() {
        assertThat(card("[" + "word ".repeat(390) + "](https://x.example/a)")).contains("\nword word");
    }

    private static String card(String markdown) {
        var text = new Search.Text(Stories.named("Page"), markdown, Set.of());
        var card = new LinkCard("Storychat", Locale.ENGLISH, ZoneOffset.UTC).of(text, Instant.EPOCH);
        return Judged.text(Judged.blocks(new Sheet("", card.blocks())).get(0));
    }
}
