package dev.storychat.slack.reply;

import static dev.storychat.slack.reply.ReplyDesk.CHANNEL;
import static dev.storychat.slack.reply.ReplyDesk.THREAD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.storychat.chat.Preference;
import dev.storychat.chat.search.Scope;
import dev.storychat.fakes.FakeSlack;
import dev.storychat.fakes.SlackCall;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A channel that prefers a reaction on the message to a status under it. */
class ReactionSignTest {
    private final ReplyDesk desk = new ReplyDesk();
    private final FakeSlack slack = desk.slack;

    @BeforeEach
    void choose() {
        desk.preferences.with(CHANNEL, new Preference(true, true, false, "", Scope.EVERYTHING, true));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void reacts_to_the_message_until_the_answer_is_there() {
        var reply = desk.replyIn(CHANNEL);

        reply.status("is thinking…");
        reply.status("is searching the content…");
        assertThat(slack.calls("reactions.add")).singleElement().satisfies(call -> {
            assertThat(call.argument("name")).isEqualTo("eyes");
            assertThat(call.argument("timestamp")).isEqualTo(THREAD);
        });
        reply.words("Twelve euros.");
        assertThat(slack.calls("reactions.remove")).isEmpty();
        reply.finish(ReplyDesk.answer());

        assertThat(slack.calls("reactions.remove")).extracting(SlackCall::error).containsExactly("");
        assertThat(slack.calls("assistant.threads.setStatus")).isEmpty();
        assertThat(desk.shown()).isEqualTo("Twelve euros.");
    }

    @Test
    void takes_the_reaction_of_an_earlier_try_away() {
        desk.replyIn(CHANNEL).status("is thinking…");
        var again = desk.resumed();

        again.status("is thinking…");
        again.words("Twelve euros.");
        again.finish(ReplyDesk.answer());

        assertThat(slack.calls("reactions.add")).extracting(SlackCall::error).containsExactly("", "already_reacted");
        assertThat(slack.calls("reactions.remove")).extracting(SlackCall::error).containsExactly("");
        assertThat(desk.shown()).isEqualTo("Twelve euros.");
    }

    @Test
    void takes_it_away_from_an_answer_that_breaks_off() {
        var reply = desk.replyIn(CHANNEL);
        reply.status("is thinking…");

        reply.interrupt();

        assertThat(slack.calls("reactions.remove")).hasSize(1);
    }

    @Test
    void shows_a_status_where_the_workspace_lets_nobody_react() {
        slack.fail("reactions.add", "missing_scope", 9);
        var reply = desk.replyIn(CHANNEL);

        reply.status("is thinking…");
        reply.status("is searching the content…");
        reply.words("Twelve euros.");
        reply.finish(ReplyDesk.answer());

        assertThat(slack.calls("reactions.add")).hasSize(1);
        assertThat(slack.calls("assistant.threads.setStatus"))
                .extracting(call -> call.argument("status"))
                .isEqualTo(List.of("is searching the content…"));
        assertThat(desk.shown()).isEqualTo("Twelve euros.");
    }

    @Test
    void answers_whatever_becomes_of_the_reaction() {
        slack.fail("reactions.add", "too_many_reactions", 1).fail("reactions.remove", "message_not_found", 1);
        var reply = desk.replyIn(CHANNEL);

        reply.status("is thinking…");
        reply.words("Twelve euros.");
        reply.finish(ReplyDesk.answer());

        assertThat(desk.shown()).isEqualTo("Twelve euros.");
    }

    @Test
    void leaves_other_channels_their_status() {
        var reply = desk.replyIn("C0OTHER");

        reply.status("is thinking…");

        assertThat(slack.calls("assistant.threads.setStatus")).hasSize(1);
        assertThat(slack.calls("reactions.add")).isEmpty();
    }
}
