package dev.storychat.slack.reply;

import static dev.storychat.slack.reply.ReplyDesk.CHANNEL;
import static dev.storychat.slack.reply.ReplyDesk.answer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.storychat.chat.Reply;
import dev.storychat.fakes.Posted;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers that one message, or one stream, cannot hold. */
class LongAnswerTest {
    private static final String PARAGRAPH =
            "A sentence with several words in it. ".repeat(20).strip() + "\n\n";

    private static final String TABLE = "| Name | Value |\n|:---|---:|\n";

    private final ReplyDesk desk = new ReplyDesk();
    private final Reply reply = desk.replyIn(CHANNEL);

    @AfterEach
    void close() {
        desk.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void ends_each_message_with_a_paragraph(boolean streams) {
        if (!streams) {
            desk.slack.fail("chat.startStream", "unknown_method", 99);
        }

        say(PARAGRAPH.repeat(30));

        assertThat(desk.thread()).hasSize(2);
        assertThat(ReplyDesk.read(desk.thread().get(0))).endsWith("in it.\n\n").hasSizeGreaterThan(9_000);
        assertThat(ReplyDesk.read(desk.thread().get(1))).startsWith("A sentence");
        assertThat(desk.failuresBut("chat.startStream")).isEmpty();
    }

    @Test
    void closes_code_that_is_cut_and_opens_it_again() {
        say(PARAGRAPH.repeat(12) + "```java\n" + "a line of code;\n".repeat(500) + "```\nThe end.");

        assertThat(desk.thread()).hasSize(2);
        assertThat(desk.thread())
                .allSatisfy(posted ->
                        assertThat(Fence.openAtEndOf(ReplyDesk.read(posted))).isEmpty());
        assertThat(ReplyDesk.read(desk.thread().get(0))).endsWith("a line of code;\n```");
        assertThat(ReplyDesk.read(desk.thread().get(1))).startsWith("```java\na line of code;\n");
        assertThat(desk.shown().split("a line of code;", -1)).hasSize(501);
    }

    @Test
    void opens_code_again_where_slack_ended_the_stream_in_the_middle_of_it() {
        say("Run:\n```sh\nfirst\n", "second\n");
        desk.slack.expireStreams();
        desk.timing.pass(Duration.ofSeconds(2));
        reply.words("third\n```\n");
        reply.finish(answer());

        assertThat(ReplyDesk.read(desk.thread().get(1))).startsWith("```sh\n").contains("third\n```");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void cuts_a_long_table_between_rows_and_repeats_its_header(boolean streams) {
        if (!streams) {
            desk.slack.fail("chat.startStream", "unknown_method", 99);
        }
        var rows = IntStream.range(0, 900).mapToObj(i -> "| row " + i + " | some value " + i + " here |\n");

        say("All rows:\n\n" + TABLE + rows.collect(Collectors.joining()) + "\nThe end.");

        var said = desk.thread().stream().map(ReplyDesk::read).toList();
        assertThat(said)
                .hasSizeGreaterThan(2)
                .allSatisfy(message -> assertThat(message)
                        .hasSizeLessThanOrEqualTo(Manuscript.MOST_IN_MESSAGE)
                        .containsOnlyOnce(TABLE));
        assertThat(said.subList(1, said.size()))
                .allSatisfy(message -> assertThat(message).startsWith(TABLE + "| row "));
        assertThat(said.subList(0, said.size() - 1))
                .allSatisfy(message -> assertThat(message).endsWith(" here |\n"));
        assertThat(desk.shown().split(" here \\|\n", -1)).hasSize(901);
    }

    @Test
    void opens_a_table_again_where_slack_ended_the_stream_in_the_middle_of_a_row() {
        say(TABLE + "| first | one |\n", "| second ");
        desk.timing.pass(Duration.ofSeconds(4));
        reply.words("row ");
        desk.slack.expireStreams();
        desk.timing.pass(Duration.ofSeconds(2));
        reply.words("| two |\n| third | three |\n");
        reply.finish(answer());

        assertThat(ReplyDesk.read(desk.thread().get(1))).isEqualTo(TABLE + "| second row | two |\n| third | three |");
    }

    @Test
    void repeats_no_header_under_which_nothing_of_the_table_follows() {
        say(TABLE + "| first | one |\n", "| second | two |\n");
        desk.timing.pass(Duration.ofSeconds(4));
        reply.words("\n");
        desk.slack.expireStreams();
        desk.timing.pass(Duration.ofSeconds(2));
        reply.words("That is all.");
        reply.finish(answer());

        assertThat(ReplyDesk.read(desk.thread().get(1))).doesNotContain("---").contains("That is all.");
    }

    @Test
    void says_a_row_to_its_end_that_is_longer_than_a_message() {
        var words = "word ".repeat(6_000);

        say(TABLE + "| first | " + words + "|\n");

        assertThat(desk.shown().split("word ", -1)).hasSize(6_001);
    }

    @Test
    void moves_on_to_another_stream_before_slack_ends_the_first() {
        for (int i = 0; i < 600; i++) {
            desk.timing.pass(Duration.ofSeconds(1));
            reply.words("A sentence a second. ");
        }
        reply.finish(answer());

        assertThat(desk.thread()).hasSize(3);
        assertThat(desk.thread()).extracting(Posted::stream).containsOnly(Posted.Stream.STOPPED);
        assertThat(desk.shown()).isEqualTo("A sentence a second. ".repeat(600));
        assertThat(desk.failuresBut()).isEmpty();
    }

    @Test
    void takes_the_mark_of_a_broken_stream_off_what_was_said_before_it_broke() {
        reply.words("The first words. ");
        desk.slack.expireStreams();
        reply.words("The last.");
        reply.finish(answer());

        assertThat(desk.thread()).extracting(ReplyDesk::read).containsExactly("The first words. ", "The last.");
        assertThat(desk.thread().get(0).stream()).isEqualTo(Posted.Stream.STOPPED);
    }

    @Test
    void shows_no_part_of_an_address_in_notifications() {
        desk.slack.fail("chat.startStream", "unknown_method", 99);

        say("a".repeat(2_980) + " https://www.example.com/a and more");

        assertThat(desk.thread().get(0).text()).isEqualTo("a".repeat(2_980) + " ");
        assertThat(ReplyDesk.read(desk.thread().get(0))).endsWith("https://www.example.com/a and more");
    }

    private void say(String... texts) {
        for (var text : texts) {
            for (var word : text.split("(?<=\\s)")) {
                desk.timing.pass(Duration.ofMillis(20));
                reply.words(word);
            }
        }
        if (texts.length == 1) {
            reply.finish(answer());
        }
    }
}
