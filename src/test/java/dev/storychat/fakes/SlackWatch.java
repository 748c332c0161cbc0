package dev.storychat.fakes;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/** What a test can see of the stand-in for Slack: calls, messages as they are now, and waiting for either. */
abstract sealed class SlackWatch permits FakeSlack {

    final Bell bell = new Bell();
    final Twists twists = new Twists();
    final SlackWorkspace workspace = new SlackWorkspace();
    final SlackOAuth oauth = new SlackOAuth(workspace);
    final SlackBoard board = new SlackBoard();
    final ResponseUrls responseUrls = new ResponseUrls();
    /** Where connections of Socket Mode end. */
    public final SlackSockets sockets = new SlackSockets(bell);

    final SlackEndpoint endpoint = new SlackEndpoint(twists, workspace, oauth, board, responseUrls, sockets, bell);

    public List<SlackCall> calls() {
        return endpoint.calls();
    }

    public List<SlackCall> calls(String method) {
        return calls().stream().filter(call -> call.method().equals(method)).toList();
    }

    /** What was sent to a response URL and taken. */
    public List<JsonObject> responses(String responseUrl) {
        return calls(SlackEndpoint.RESPONSE_URL).stream()
                .filter(call -> responseUrl.endsWith(call.path()) && call.ok())
                .map(SlackCall::arguments)
                .toList();
    }

    /** The bot's messages in all channels, as everyone sees them now; those of a channel oldest first. */
    public List<Posted> messages() {
        return board.all().stream().filter(posted -> posted.user().isEmpty()).toList();
    }

    /** The same for one channel. */
    public List<Posted> messages(String channel) {
        return messages().stream()
                .filter(posted -> posted.channel().equals(channel))
                .toList();
    }

    /** How the agent stands in a thread, such as {@code processing}; empty where it never began. */
    public String session(String channel, String threadTs) {
        return board.session(channel, threadTs).map(SlackBoard.Session::status).orElse("");
    }

    /** What Slack calls the thread; empty where it has no name. */
    public String title(String channel, String threadTs) {
        return board.session(channel, threadTs).map(SlackBoard.Session::title).orElse("");
    }

    public List<Posted> thread(String channel, String threadTs) {
        return messages(channel).stream()
                .filter(posted -> posted.threadTs().equals(threadTs))
                .toList();
    }

    /** Messages that only one person sees. */
    public List<Posted> ephemerals(String channel) {
        return board.all().stream()
                .filter(posted ->
                        posted.channel().equals(channel) && !posted.user().isEmpty())
                .toList();
    }

    public Posted awaitMessage(String channel, Predicate<Posted> such, Duration atMost) {
        return bell.await(
                "a message in " + channel,
                atMost,
                () -> messages(channel).stream().filter(such).findFirst());
    }

    public SlackCall awaitCall(String method, Predicate<SlackCall> such, Duration atMost) {
        try {
            return bell.await(
                    "a call of " + method,
                    atMost,
                    () -> calls(method).stream().filter(such).findFirst());
        } catch (AssertionError e) {
            throw new AssertionError(e.getMessage() + ", only for " + calls(method), e);
        }
    }

    public JsonObject awaitResponse(String responseUrl, Predicate<JsonObject> such, Duration atMost) {
        return bell.await(
                "an answer at the response_url",
                atMost,
                () -> responses(responseUrl).stream().filter(such).findFirst());
    }

    /** Waits until the condition, looked at after every call, holds. */
    public void await(String what, BooleanSupplier condition, Duration atMost) {
        bell.await(what, atMost, () -> condition.getAsBoolean() ? Optional.of(JsonValue.TRUE) : Optional.empty());
    }
}
