package dev.storychat.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storychat.fakes.Posted;
import dev.storychat.fakes.Posted.Stream;
import dev.storychat.fakes.Script;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An answer that one stream does not take: it is too long for it, Slack ends it, or there is none. */
@ExtendWith(SharedInstallation.class)
class LongAnswerFlowIT {
    private final Installation storychat;
    private final Chat chat;

    LongAnswerFlowIT(Installation storychat) {
        this.storychat = storychat;
        this.chat = Chat.inChannel(storychat);
    }

    @Test
    void goes_on_in_a_second_message_where_one_is_full() {
        var paragraphs = IntStream.rangeClosed(1, 30)
                .mapToObj(i -> "Paragraph " + i + " " + "says more. ".repeat(45).strip() + "\n\n")
                .toArray(String[]::new);
        storychat.whenAsked("will you tell it all?", Script.sayPieces(paragraphs));

        var thread = chat.mention("will you tell it all?");

        var last = chat.awaitAnswer(thread, "feedback_buttons");
        var messages = storychat.slack.thread(chat.channel(), thread);
        assertThat(messages).hasSize(2).last().isEqualTo(last);
        assertThat(said(messages.get(0))).startsWith("Paragraph 1 ").endsWith("says more.");
        assertThat((said(messages.get(0)) + " " + said(last)).split("\\s+"))
                .containsExactly(String.join("", paragraphs).split("\\s+"));
        assertThat(messages.get(0).blocks().toString()).doesNotContain("feedback_buttons");
        assertThat(last.blocks().toString()).contains("feedback_buttons");
    }

    @Test
    void goes_on_in_a_new_message_where_slack_ends_the_stream() {
        storychat.whenAsked(
                "speak slowly",
                Script.sayPieces("One. ", "Two. ", "Three. ", "Four.").paced(Duration.ofMillis(1_500)));
        var thread = chat.mention("speak slowly");
        var begun = chat.awaitBeginning(thread);

        storychat.slack.expireStreams();

        var last = chat.awaitAnswer(thread, "Four.");
        var messages = storychat.slack.thread(chat.channel(), thread);
        assertThat(messages).hasSize(2);
        assertThat(messages.get(0).ts()).isEqualTo(begun.ts()).isNotEqualTo(last.ts());
        assertThat((said(messages.get(0)) + " " + said(last)).replaceAll("\\s+", " "))
                .isEqualTo("One. Two. Three. Four.");
    }

    @Test
    void posts_and_updates_where_no_stream_can_be_started() {
        storychat.whenAsked(
                "what about no stream?",
                Script.sayPieces("One sentence. ", "And another.").paced(Duration.ofSeconds(2)));
        storychat.slack.fail("chat.startStream", "channel_type_not_supported", 1);

        var thread = chat.mention("what about no stream?");

        var answer = chat.awaitAnswer(thread, "feedback_buttons");
        assertThat(answer.stream()).isEqualTo(Stream.NONE);
        assertThat(storychat.slack.thread(chat.channel(), thread)).hasSize(1);
        assertThat(answer.everything()).contains("One sentence. And another.", "feedback_buttons");
        assertThat(storychat.slack.calls("chat.update"))
                .anyMatch(call -> call.argument("channel").equals(chat.channel()) && call.ok());
    }

    /** What was posted and not streamed has a beginning for notifications, and all of its words in a block. */
    private static String said(Posted posted) {
        return posted.stream() == Stream.NONE
                ? posted.blocks().getJsonObject(0).getString("text").strip()
                : posted.text().strip();
    }
}
