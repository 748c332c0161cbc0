package dev.storychat.flow;

import dev.storychat.fakes.BedrockCall;
import dev.storychat.fakes.FakeBedrock;
import dev.storychat.fakes.FakeSlack;
import dev.storychat.fakes.FakeStoryblok;
import dev.storychat.fakes.Fakes;
import dev.storychat.fakes.Script;
import dev.storychat.fakes.SignedRequest;
import dev.storychat.fakes.SlackRequests;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A server between its stand-ins, in a temporary folder that goes with it. */
final class Installation implements AutoCloseable {
    static final String SITE = "https://www.example.com";
    static final String OTHER_SITE = "https://pages.example.org";

    final FakeSlack slack = FakeSlack.start();
    final FakeBedrock bedrock = FakeBedrock.start();
    final FakeStoryblok storyblok = FakeStoryblok.start();
    final SlackRequests fromSlack = SlackRequests.signedWith(Fakes.SIGNING_SECRET);

    private final PreparedModel model = new PreparedModel();
    private RunningServer server;

    private Installation(Map<String, String> environment, String... moreSettings) {
        bedrock.answer(model);
        server = RunningServer.launch(Folders.forServer(), environment, settings(moreSettings));
    }

    /** Starts one and waits until it is ready. */
    static Installation start(Map<String, String> environment, String... moreSettings) {
        var installation = new Installation(environment, moreSettings);
        try {
            installation.server.awaitReady();
            return installation;
        } catch (AssertionError e) {
            installation.close();
            throw e;
        }
    }

    URI at(String path) {
        return server.at(path);
    }

    String output() {
        return server.output();
    }

    /** Posts what Slack sends. */
    HttpResponse<String> receive(SignedRequest request) {
        return request.post(at("/slack/events"));
    }

    /** What the model does, request by request, when it is asked something with these words. */
    void whenAsked(String words, Script... scripts) {
        model.prepare(words, scripts);
    }

    List<BedrockCall> modelRequestsAbout(String words) {
        return bedrock.requests().stream()
                .filter(call -> PreparedModel.asked(call.body()).contains(words))
                .toList();
    }

    /** Waits for the end of all answers: until then a question is kept twice, as one to answer and as one that was answered. */
    void awaitAllNoted() {
        var admin = AdminFlowIT.basic(SharedInstallation.ADMIN, SharedInstallation.ADMIN_PASSWORD);
        Until.holds(
                "all answers are noted",
                () -> Http.get(at("/metrics"), "Authorization", admin)
                        .body()
                        .contains("storychat_messages_unanswered 0.0"),
                Chat.SOON.multipliedBy(3));
    }

    /** As {@code kill -9} does. */
    void kill() {
        server.killHard();
    }

    /** As {@code kill} does; waits for the end. */
    void stop() {
        server.close();
    }

    void startAgain() {
        server = server.again().awaitReady();
    }

    void startUnlessItRuns() {
        if (!server.isRunning()) {
            startAgain();
        }
    }

    private List<String> settings(String... more) {
        var settings = Stream.of(
                "SLACK_API_URL=" + slack.apiUrl(),
                "SLACK_BOT_TOKEN=" + FakeSlack.TOKEN,
                "SLACK_SIGNING_SECRET=" + Fakes.SIGNING_SECRET,
                "AWS_ENDPOINT_URL_BEDROCK_RUNTIME=" + bedrock.endpoint(),
                "AWS_ACCESS_KEY_ID=" + FakeBedrock.ACCESS_KEY,
                "AWS_SECRET_ACCESS_KEY=" + FakeBedrock.SECRET_KEY,
                "STORYBLOK_API_BASE=" + storyblok.apiBase(),
                "STORYBLOK_TOKEN=" + FakeStoryblok.TOKEN,
                "STORYBLOK_SPACE_ID=" + FakeStoryblok.SPACE,
                "STORYBLOK_PUBLIC_URL=" + SITE,
                "DEBUG=true");
        return Stream.concat(settings, Stream.of(more)).toList();
    }

    @Override
    public void close() {
        slack.close();
        bedrock.close();
        storyblok.close();
        server.close();
        Folders.leave(server.folder());
    }
}
