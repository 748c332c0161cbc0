package dev.storychat.chat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SmallTalkTest {

    @Test
    void is_a_short_answer_to_what_is_no_question() {
        assertThat(SmallTalk.is("Thanks!", "You are welcome.")).isTrue();
        assertThat(SmallTalk.is("Thanks!", "x".repeat(300))).isTrue();
    }

    @Test
    void is_no_answer_to_a_question_however_short() {
        assertThat(SmallTalk.is("Is it free?", "Yes.")).isFalse();
    }

    @Test
    void is_nothing_long() {
        assertThat(SmallTalk.is("Tell me about refunds", "x".repeat(301))).isFalse();
    }
}
