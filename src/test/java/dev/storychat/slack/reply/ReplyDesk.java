package dev.storychat.slack.reply;

import dev.storychat.chat.Answer;
import dev.storychat.chat.ChosenPreferences;
import dev.storychat.chat.Evidence;
import dev.storychat.chat.Message;
import dev.storychat.chat.Place;
import dev.storychat.chat.Reply;
import dev.storychat.chat.search.Results;
import dev.storychat.chat.search.Story;
import dev.storychat.config.Secret;
import dev.storychat.config.SlackSettings;
import dev.storychat.fakes.FakeSlack;
import dev.storychat.fakes.Posted;
import dev.storychat.fakes.SlackCall;
import dev.storychat.slack.api.People;
import dev.storychat.slack.api.RateLimits;
import dev.storychat.slack.api.WebApi;
import jakarta.json.JsonObject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;

/** Everything around a reply, put together as the server does it, with a clock that tests move. */
public final class ReplyDesk implements AutoCloseable {
    public static final String CHANNEL = "C0CONTENT";
    public static final String THREAD = "1700000001.000100";

    public final FakeSlack slack = FakeSlack.start();
    final QuickTiming timing = new QuickTiming();
    final MemoryPostings postings = new MemoryPostings();
    final WebApi api = new WebApi(
            new SlackSettings(new Secret(FakeSlack.TOKEN), List.of(), null, null, null, URI.create(slack.apiUrl())),
            Duration.ofSeconds(5),
            new RateLimits(timing::nanos));
    final ChosenPreferences preferences = new ChosenPreferences();
    final People people = new People(api);

    private Executor background = Runnable::run;

    /** What is done in the background is done by this. */
    ReplyDesk withBackground(Executor background) {
        this.background = background;
        return this;
    }

    SlackPlatform platform() {
        return new SlackPlatform(api, people, postings, preferences, background, timing);
    }

    public Reply replyIn(String channel) {
        return platform().replyTo(question(channel)).orElseThrow();
    }

    /** Tells the author that others are answered first. */
    public void busy(Message message, int number) {
        platform().busy(message, number);
    }

    /** As after the process died in the middle of an answer. */
    Reply resumed() {
        postings.retried();
        return replyIn(CHANNEL);
    }

    public static Message question(String channel) {
        var place = new Place("slack", FakeSlack.TEAM, channel, THREAD);
        return new Message(THREAD, place, "U1", "hello?", Instant.EPOCH);
    }

    static Answer answer(Story... sources) {
        var kind = sources.length == 0 ? Evidence.Kind.NEEDLESS : Evidence.Kind.STORIES;
        var evidence = new Evidence(kind, List.of(sources), List.of(), null, null);
        return new Answer("", "chat", Results.none(), evidence, List.of());
    }

    public List<Posted> thread() {
        return slack.thread(CHANNEL, THREAD);
    }

    /** What people read, in all messages: blocks, where there are any, stand in for the text of a post. */
    String shown() {
        return thread().stream().map(ReplyDesk::read).collect(Collectors.joining());
    }

    static String read(Posted posted) {
        return posted.blocks().getValuesAs(JsonObject.class).stream()
                .filter(block -> block.getString("type").equals("markdown"))
                .map(block -> block.getString("text"))
                .findFirst()
                .orElse(posted.text());
    }

    List<SlackCall> failuresBut(String... methods) {
        return slack.calls().stream()
                .filter(call -> !call.ok() && !List.of(methods).contains(call.method()))
                .toList();
    }

    @Override
    public void close() {
        slack.close();
    }
}
