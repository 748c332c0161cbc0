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
        "'ends here ', 'ends here '"
    })
    void parts_no_word(String words, String whole) {
        assertThat(words.substring(0, Border.ofWord(words))).isEqualTo(whole);
    }
}
