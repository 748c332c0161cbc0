package dev.storychat.slack.reply;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BorderTest {
    @ParameterizedTest
    @CsvSource({
        "'one two thr', 'one two '",
        "'see sign-', 'see '",
        "'That is it.', 'That is it.'",
        "'word', ''",
        "'ends here ', 'ends here '",
        "'退款需要十四天', '退款需要十四天'",
        "'使用Slac', '使用'",
        "'ราคาเ', 'ราคา'"
    })
    void parts_no_word(String words, String whole) {
        assertThat(words.substring(0, Border.ofWord(words))).isEqualTo(whole);
    }

    @ParameterizedTest
    @CsvSource({
        "'It is. It w', 'It is. '",
        "'退款需要十四天。然后', '退款需要十四天。'",
        "'「はい。」と言', '「はい。」'",
        "'退款需要十四天。', ''",
        "'退款需要', ''"
    })
    void ends_with_a_whole_sentence(String words, String whole) {
        assertThat(words.substring(0, Border.ofSentence(words))).isEqualTo(whole);
    }
}
