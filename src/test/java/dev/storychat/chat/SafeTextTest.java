package dev.storychat.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafeTextTest {
    private static final Set<String> HOSTS = Set.of("good.example");

    @ParameterizedTest
    @CsvSource(delimiter = '→', quoteCharacter = '`', textBlock = """
            Hello *there*, 3 < 4 and a[1]                  → Hello *there*, 3 < 4 and a[1]
            See [Pricing](https://good.example/p)!         → See [Pricing](https://good.example/p)!
            See https://good.example/p.                    → See https://good.example/p.
            <!channel> hi                                  → channel hi
            <!here|here> hi                                → here hi
            <@U123ABC> and <#C1|general>                   → U123ABC and general
            <!subteam^S1|@team>                            → team
            @here and @channel, me@here.example            → here and channel, me@here.example
            漢@channel and 漢www.evil.example              → 漢channel and 漢(link removed)
            <\\!here> hi                                   → here hi
            [a](https://evil.example)                      → a
            [](https://evil.example)                       → (link removed)
            ![logo](https://evil.example/x.png?q=secret)   → logo
            https://evil.example/x                         → (link removed)
            www.evil.example                               → (link removed)
            <https://evil.example/|click>                  → click
            <https://good.example/p|Pricing>               → [Pricing](https://good.example/p)
            [x](javascript:alert(1))                       → x)
            [evil.example](https://good.example/p)         → https://good.example/p
            [evil.example,./;](https://good.example/p)     → https://good.example/p
            [https://other.example/](https://good.example/p)→ https://good.example/p
            [good.example](https://good.example/p)         → [good.example](https://good.example/p)
            [p](https://good.example@evil.example/)        → p
            [p](https://evil.example/good.example)         → p
            """)
    void makes_text_safe(String text, String safe) {
        assertThat(SafeText.of(text, HOSTS)).isEqualTo(safe);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<<!x>!channel> and more",
                "<!<!here>here>",
                "Text <!channel> [a](https://evil.example/a \"t\") <@U1> https://evil.example",
                "[<!channel>](https://good.example/)",
                "[[a](https://evil.example)](https://evil.example)"
            })
    void is_as_safe_when_the_words_come_one_character_at_a_time(String text) {
        var streamed = new StringBuilder();
        var safe = new SafeText(HOSTS::contains, streamed::append);

        text.chars().forEach(c -> safe.add(String.valueOf((char) c)));
        safe.end();

        assertThat(streamed.toString()).doesNotContain("<!", "<@", "evil.example");
        assertThat(SafeText.of(text, HOSTS)).doesNotContain("<!", "<@", "evil.example");
    }

    @Test
    void lets_words_go_as_soon_as_nothing_in_them_can_still_turn_out_risky() {
        var streamed = new StringBuilder();
        var safe = new SafeText(HOSTS::contains, streamed::append);

        safe.add("The plan costs [tw");

        assertThat(streamed).hasToString("The plan costs ");
    }

    @ParameterizedTest
    @CsvSource({
        "退款需要十四天。, 退款需要十四",
        "退款需要十四天。然后, 退款需要十四天。然",
        "見る[料金](https://good.exa, 見る",
        "見る[料金](https://good.example/p)です。次, 見る[料金](https://good.example/p)です。",
        "用Slack的人, 用Slack的",
        "链接https://evil.example的人, 链接",
        "漢<!here漢字, 漢",
        "漢字です@cha, 漢字です",
        "ราคาขึ้, ราคา"
    })
    void lets_words_of_scripts_without_spaces_go_as_well(String text, String out) {
        var streamed = new StringBuilder();
        var safe = new SafeText(HOSTS::contains, streamed::append);

        text.chars().forEach(c -> safe.add(String.valueOf((char) c)));

        assertThat(streamed).hasToString(out);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "so [see https://good.example today](https://other.example/x) there",
                "so [see https://good.example today](https://other.example/x). There",
                "so ![see https://good.example](https://other.example/x)"
            })
    void lets_no_label_lie_wherever_the_stream_is_cut(String text) {
        for (int cut = 1; cut < text.length(); cut++) {
            var streamed = new StringBuilder();
            var safe = new SafeText(Set.of("good.example", "other.example")::contains, streamed::append);

            safe.add(text.substring(0, cut));
            safe.add(text.substring(cut));
            safe.end();

            assertThat(streamed.toString()).doesNotContain("good.example").contains("https://other.example/x");
        }
    }

    @Test
    void takes_invisible_characters_out() {
        assertThat(SafeText.of("a\u202Eb\u200Bc\uDB40\uDC41d", HOSTS)).isEqualTo("abcd");
    }
}
