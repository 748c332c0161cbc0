package dev.storychat.fakes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.model.block.Blocks;
import com.slack.api.model.block.composition.BlockCompositions;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Drives the stand-in with Slack's own client, so that both sides of the wire are judged. */
class FakeSlackTest {

    private static final String CHANNEL = "C0CONTENT";
    private static final String DIRECT = "D0MEMBER";
    private static final String THREAD = "1726133698.626339";
    private static final Duration SOON = Duration.ofSeconds(5);

    private final FakeSlack slack = FakeSlack.start();
    private Slack sdk;
    private MethodsClient client;

    @BeforeEach
    void connect() {
        var config = new SlackConfig();
        config.setMethodsEndpointUrlPrefix(slack.apiUrl());
        sdk = Slack.getInstance(config);
        client = sdk.methods(FakeSlack.TOKEN);
    }

    @AfterEach
    void close() throws Exception {
        sdk.close();
        slack.close();
    }

    @Test
    void tells_the_bot_who_it_is() throws Exception {
        var identity = client.authTest(r -> r);

        assertThat(identity.getUserId()).isEqualTo(FakeSlack.BOT_USER);
        assertThat(identity.getTeamId()).isEqualTo(FakeSlack.TEAM);
    }

    @Test
    void turns_away_a_wrong_token() throws Exception {
        var wrong = sdk.methods("xoxb-wrong").authTest(r -> r);

        assertThat(wrong.getError()).isEqualTo("invalid_auth");
    }

    @Test
    void shows_a_message_as_it_stands_after_its_updates() throws Exception {
        var ts = client.chatPostMessage(r -> r.channel(CHANNEL).threadTs(THREAD).text("Searching"))
                .getTs();

        client.chatUpdate(r -> r.channel(CHANNEL).ts(ts).text("Found 3"));

        assertThat(slack.thread(CHANNEL, THREAD)).extracting(Posted::text).containsExactly("Found 3");
    }

    @Test
    void puts_a_streamed_answer_together_from_its_pieces() throws Exception {
        var ts = client.chatStartStream(r -> r.channel(CHANNEL)
                        .threadTs(THREAD)
                        .recipientTeamId(FakeSlack.TEAM)
                        .recipientUserId("U0MEMBER"))
                .getTs();

        client.chatAppendStream(r -> r.channel(CHANNEL).ts(ts).markdownText("We open "));
        client.chatAppendStream(r -> r.channel(CHANNEL).ts(ts).markdownText("at nine."));
        client.chatStopStream(r -> r.channel(CHANNEL).ts(ts).blocks(section("Sources")));

        var answer = slack.awaitMessage(CHANNEL, Posted::complete, SOON);
        assertThat(answer.text()).isEqualTo("We open at nine.");
        assertThat(answer.everything()).contains("Sources");
    }

    @Test
    void starts_no_stream_without_a_thread_or_outside_direct_messages_without_a_recipient() throws Exception {
        var withoutThread = client.chatStartStream(r -> r.channel(DIRECT));
        var withoutTeam = client.chatStartStream(r -> r.channel(CHANNEL).threadTs(THREAD));
        var withoutUser =
                client.chatStartStream(r -> r.channel(CHANNEL).threadTs(THREAD).recipientTeamId(FakeSlack.TEAM));
        var direct = client.chatStartStream(r -> r.channel(DIRECT).threadTs(THREAD));

        assertThat(withoutThread.getError()).isEqualTo("invalid_arguments");
        assertThat(withoutTeam.getError()).isEqualTo("missing_recipient_team_id");
        assertThat(withoutUser.getError()).isEqualTo("missing_recipient_user_id");
        assertThat(direct.isOk()).isTrue();
    }

    @Test
    void adds_nothing_to_a_stream_that_has_stopped_or_expired() throws Exception {
        var stopped = stream();
        client.chatStopStream(r -> r.channel(DIRECT).ts(stopped));
        var expired = stream();
        slack.expireStreams();

        for (var ts : List.of(stopped, expired)) {
            var answer = client.chatAppendStream(r -> r.channel(DIRECT).ts(ts).markdownText("more"));
            assertThat(answer.getError()).isEqualTo("message_not_in_streaming_state");
        }
    }

    @Test
    void lets_a_bot_change_its_own_messages_only() throws Exception {
        slack.withBot("xoxb-other", FakeSlack.TEAM, "U0OTHER", "B0OTHER");
        var other = sdk.methods("xoxb-other");
        var stream = stream();

        var append = other.chatAppendStream(r -> r.channel(DIRECT).ts(stream).markdownText("more"));
        var update = other.chatUpdate(r -> r.channel(DIRECT).ts(stream).text("other"));
        var delete = other.chatDelete(r -> r.channel(DIRECT).ts(stream));

        assertThat(append.getError()).isEqualTo("message_not_owned_by_app");
        assertThat(update.getError()).isEqualTo("cant_update_message");
        assertThat(delete.getError()).isEqualTo("cant_delete_message");
    }

    @Test
    void neither_updates_nor_deletes_what_still_streams() throws Exception {
        var stream = stream();

        var update = client.chatUpdate(r -> r.channel(DIRECT).ts(stream).text("other"));
        var delete = client.chatDelete(r -> r.channel(DIRECT).ts(stream));

        assertThat(update.getError()).isEqualTo("streaming_state_conflict");
        assertThat(delete.getError()).isEqualTo("cant_delete_message");
    }

    @Test
    void takes_nothing_more_once_the_person_pressed_stop() throws Exception {
        var stream = stream();
        slack.pressStop();

        var answer = client.chatAppendStream(r -> r.channel(DIRECT).ts(stream).markdownText("more"));

        assertThat(answer.getError()).isEqualTo("stopped_by_user");
    }

    @Test
    void holds_so_much_in_one_streamed_message_however_many_calls_bring_it() throws Exception {
        var stream = stream();
        client.chatAppendStream(r -> r.channel(DIRECT).ts(stream).markdownText("x".repeat(11_999)));

        var answer = client.chatAppendStream(r -> r.channel(DIRECT).ts(stream).markdownText("xx"));

        assertThat(answer.getError()).isEqualTo("msg_too_long");
    }

    @Test
    void refuses_words_that_are_too_many_or_none() throws Exception {
        var none = client.chatPostMessage(r -> r.channel(CHANNEL));
        var long_ = client.chatPostMessage(r -> r.channel(CHANNEL).text("x".repeat(40_001)));
        var stream = stream();
        var longPiece =
                client.chatAppendStream(r -> r.channel(DIRECT).ts(stream).markdownText("x".repeat(12_001)));

        assertThat(none.getError()).isEqualTo("no_text");
        assertThat(long_.getError()).isEqualTo("msg_too_long");
        assertThat(longPiece.getError()).isEqualTo("msg_too_long");
    }

    @Test
    void knows_no_channel_or_thread_that_was_declared_lost() throws Exception {
        slack.withoutChannel(CHANNEL).withoutThread(DIRECT, THREAD);

        var lostChannel = client.chatPostMessage(r -> r.channel(CHANNEL).text("Hello"));
        var lostThread =
                client.chatPostMessage(r -> r.channel(DIRECT).threadTs(THREAD).text("Hello"));
        var emptyThread =
                client.chatPostMessage(r -> r.channel(DIRECT).threadTs("now").text("Hello"));

        assertThat(lostChannel.getError()).isEqualTo("channel_not_found");
        assertThat(lostThread.getError()).isEqualTo("thread_not_found");
        assertThat(emptyThread.getError()).isEqualTo("invalid_thread_ts");
    }

    @Test
    void limits_the_rate_only_as_often_as_it_was_told() throws Exception {
        slack.rateLimit("chat.postMessage", Duration.ofSeconds(7), 1);

        assertThatThrownBy(() -> client.chatPostMessage(r -> r.channel(CHANNEL).text("Hello")))
                .isInstanceOfSatisfying(
                        SlackApiException.class,
                        e -> assertThat(e.getResponse().header("Retry-After")).isEqualTo("7"));
        assertThat(client.chatPostMessage(r -> r.channel(CHANNEL).text("Hello")).isOk())
                .isTrue();
    }

    @Test
    void fails_a_method_only_as_often_as_it_was_told() throws Exception {
        slack.fail("chat.startStream", "channel_type_not_supported", 1);

        var first = client.chatStartStream(r -> r.channel(DIRECT).threadTs(THREAD));
        var second = client.chatStartStream(r -> r.channel(DIRECT).threadTs(THREAD));

        assertThat(first.getError()).isEqualTo("channel_type_not_supported");
        assertThat(second.isOk()).isTrue();
        assertThat(slack.calls("chat.startStream"))
                .extracting(SlackCall::error)
                .containsExactly("channel_type_not_supported", "");
    }

    @Test
    void wakes_the_test_that_waits_for_a_message() {
        var later = CompletableFuture.runAsync(() -> post("Finally"));

        var seen = slack.awaitMessage(CHANNEL, posted -> posted.text().equals("Finally"), SOON);

        assertThat(later).succeedsWithin(SOON);
        assertThat(seen.threadTs()).isEmpty();
    }

    @Test
    void fails_the_test_that_waits_for_a_message_that_never_comes() {
        post("Something else");

        assertThatThrownBy(() -> slack.awaitMessage(CHANNEL, p -> p.text().equals("Finally"), Duration.ofMillis(20)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(CHANNEL);
    }

    @Test
    void never_prints_a_token_or_anybody_s_words() throws Exception {
        client.chatPostMessage(r -> r.channel(CHANNEL).text("Secret plans"));

        assertThat(slack.calls().toString()).doesNotContain(FakeSlack.TOKEN).doesNotContain("Secret plans");
    }

    private String stream() throws IOException, SlackApiException {
        return client.chatStartStream(r -> r.channel(DIRECT).threadTs(THREAD)).getTs();
    }

    private void post(String text) {
        try {
            client.chatPostMessage(r -> r.channel(CHANNEL).text(text));
        } catch (IOException | SlackApiException e) {
            throw new AssertionError(e);
        }
    }

    private static List<com.slack.api.model.block.LayoutBlock> section(String text) {
        return Blocks.asBlocks(Blocks.section(s -> s.text(BlockCompositions.markdownText(text))));
    }
}
