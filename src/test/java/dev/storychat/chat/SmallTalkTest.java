package dev.storychat.chat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SmallTalkTest {

    @Test
    void is_a_short_answer_to_what_is_no_question() {
        assertThat(SmallTalk.is("Thanks!", "You are welcome.")).isTrue();
        assertThat(SmallTalk.is("Thanks!", "x".repeat(300))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hi!",
                "hello there",
                "Danke dir",
                "Guten Morgen",
                "ok",
                "Hi all, good morning!",
                "👍",
                "谢谢您",
                "ありがとうございます"
            })
    void is_what_people_greet_and_thank_with(String written) {
        assertThat(SmallTalk.is(written, "You are welcome.")).isTrue();
    }

    /** People leave the question mark out, and buttons have none. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Yearly plan",
                "price of the monthly plan",
                "thanks, and now tell me the price",
                "退款需要多久？",
                "谢谢，退款需要多少天才能收到",
                "highest price",
                "great white shark",
                "hey refund policy",
                "super mario",
                "nice hotels"
            })
    void is_nothing_that_asks_without_a_question_mark(String written) {
        assertThat(SmallTalk.is(written, "It costs 190 euros.")).isFalse();
    }

    @Test
    void is_no_answer_to_a_question_however_short() {
        assertThat(SmallTalk.is("Is it free?", "Yes.")).isFalse();
    }

    @Test
    void is_nothing_long() {
        assertThat(SmallTalk.is("hi ".repeat(10_000), "Hello!")).isFalse();
        assertThat(SmallTalk.is("Tell me about refunds", "x".repeat(301))).isFalse();
    }
}
