package dev.storychat.slack.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CutTest {

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            value = {
                "One two. Three.\\n\\nFour five six. Seven => 'One two. Three.\\n\\n'",
                "One two. Three.\\n\\nFour, five and six or => 'One two. Three.\\n\\n'",
                "# Head\\none two three\\nfour five six => '# Head\\none two three\\n'",
                "- one two three four\\n- five six seven => '- one two three four\\n'",
                "1. one two three\\n   - deep\\n2. two three => '1. one two three\\n   - deep\\n'",
                "One two three. Four five six seven eight => 'One two three. '",
                "One two three four five six seven eight nine => 'One two three four five six '",
                "Only [one two](https://example.com/three four) => 'Only '",
                "Very **bold and long words that go on and on** => 'Very '",
                "退款需要十四天。请联系我们的客服人员。他们会帮助您解决这个问题。谢谢 => '退款需要十四天。请联系我们的客服人员。'",
                "退款需要十四天请联系我们的客服人员他们会帮助您解决问题谢谢您的耐心 => '退款需要十四天请联系我们的客服人员他们会帮助您解决问题谢谢您'",
                "Onewordthatgoesonandonandonandonandonandon => 'Onewordthatgoesonandonandonand'"
            })
    void ends_a_message_where_it_reads_best(String text, String first) {
        var whole = text.replace("\\n", "\n");

        assertThat(whole.substring(0, Cut.of("", whole, 30))).isEqualTo(first.replace("\\n", "\n"));
    }

    @Test
    void never_cuts_inside_a_character() {
        assertThat(Cut.of("", "🙂".repeat(20), 15)).isEqualTo(14);
    }

    @Test
    void leaves_a_table_whole_where_it_can() {
        var table = "A table of two columns:\n| a | b |\n|---|---|\n| 1 | 2 |\n| 3 | 4 |\n";

        assertThat(Cut.of("", table, 45)).isEqualTo("A table of two columns:\n".length());
    }

    @Test
    void cuts_a_long_table_between_its_rows() {
        var table = "| a | b |\n|---|---|\n| 1 and more. And | 2 |\n| 3 and more. And | 4 |\n| 5 | 6 |\n";

        assertThat(table.substring(0, Cut.of("", table, 50))).endsWith("| 2 |\n");
        assertThat(table.substring(0, Cut.of("", table, 70))).endsWith("| 4 |\n");
    }

    @Test
    void never_parts_a_table_from_its_header() {
        var table = "Long enough words\n| a | b |\n|---|---|\n| 1 and more and more and more | 2 |\n| 3 | 4 |\n";

        assertThat(table.substring(0, Cut.of("", table, 50))).isEqualTo("Long enough words\n");
    }

    @Test
    void takes_code_to_the_next_message_as_a_whole_where_it_can() {
        var text = "Run it as follows, please:\n```sh\nfirst line\nsecond line\n```\n";

        assertThat(Cut.of("", text, 45)).isEqualTo("Run it as follows, please:\n".length());
    }

    @Test
    void cuts_long_code_between_its_lines() {
        var code = "```sh\nfirst line of code\nsecond line of code\nthird\n```\n";

        assertThat(Cut.of("", code, 48)).isEqualTo("```sh\nfirst line of code\nsecond line of code\n".length());
    }

    @Test
    void knows_that_code_was_opened_before() {
        var cut = Cut.of("```sh\nfirst line\n", "a b. c d\ne f. g h\ni j\n", 30);

        assertThat("a b. c d\ne f. g h\ni j\n".substring(0, cut)).isEqualTo("a b. c d\n");
    }

    @Test
    void lets_a_message_end_with_what_stands_in_it() {
        assertThat(Cut.of("A whole paragraph stands here.\n\n", "An endless one begins", 40))
                .isZero();
    }

    @Test
    void finds_whole_paragraphs_only_where_asked_for_them() {
        assertThat(Cut.ofParagraphs("Standing.\n", "One.\n\nTwo. Three", 100)).isEqualTo("One.\n\n".length());
        assertThat(Cut.ofParagraphs("Standing.\n", "One. Two.\nThree", 100)).isZero();
        assertThat(Cut.ofParagraphs("```\ncode\n", "\n\nmore code", 100)).isZero();
    }

    @Test
    @Timeout(10)
    void is_quick_with_a_text_of_one_line() {
        var begun = System.nanoTime();

        Cut.of("", "[a( **b. ".repeat(1_500), 11_500);

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(2));
    }
}
