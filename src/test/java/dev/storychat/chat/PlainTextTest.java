package dev.storychat.chat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTextTest {

    @Test
    void keeps_what_people_see() {
        assertThat(PlainText.of(" Größe: 👩‍👩‍👧 नमस्ते\tx\r\ny ")).isEqualTo("Größe: 👩‍👩‍👧 नमस्ते\tx\ny");
    }

    @Test
    void takes_out_every_invisible_character_wherever_ordinary_ones_are() {
        for (var invisible :
                new String[] {"\u0000", "\u007F", "\u0080", "\u009F", "\u00AD", "\u200B", "\uFEFF", "\uD800"}) {
            assertThat(PlainText.visible("aÀ" + invisible + "ÿ~")).as(invisible).isEqualTo("aÀÿ~");
        }
    }

    @Test
    void is_empty_when_nothing_can_be_seen() {
        assertThat(PlainText.of("\u200D\u200B \u0000\u001B\u2800")).isEmpty();
    }

    @Test
    void never_cuts_inside_a_character() {
        assertThat(PlainText.beginning("ab👩", 3)).isEqualTo("ab");
    }

    @Test
    void the_beginning_of_no_length_is_nothing() {
        assertThat(PlainText.beginning("words", 0)).isEmpty();
    }
}
