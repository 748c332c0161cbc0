package dev.storychat.fakes;

import jakarta.json.JsonObject;
import java.net.URI;
import java.time.Duration;
import java.util.Map;

/**
 * A Slack on the loopback interface. It answers the Web API under {@link #apiUrl()} and at the response URLs it gives
 * out, refuses what Slack refuses with Slack's error codes, and remembers every call and what its channels now show.
 * Connections of Socket Mode end in {@link #sockets}.
 */
public final class FakeSlack extends SlackWatch implements AutoCloseable {

    public static final String TOKEN = "xoxb-0-fake-bot-token";
    public static final String APP_TOKEN = "xapp-1-A0STORYCHAT-0-fake-app-token";
    public static final String TEAM = "T0STORYCHAT";
    public static final String BOT_USER = "U0STORYCHAT";
    public static final String BOT = "B0STORYCHAT";
    public static final String CLIENT_ID = SlackOAuth.CLIENT_ID;
    public static final String CLIENT_SECRET = SlackOAuth.CLIENT_SECRET;

    private final Loopback server;

    private FakeSlack(int port) {
        withBot(TOKEN, TEAM, BOT_USER, BOT);
        server = Loopback.start(port, endpoint::answer);
    }

    public static FakeSlack start() {
        return new FakeSlack(0);
    }

    public static FakeSlack start(int port) {
        return new FakeSlack(port);
    }

    /** For {@code SLACK_API_URL}; ends in a slash. */
    public String apiUrl() {
        return server.url() + "/api/";
    }

    // What there is

    /** Installs the bot in one more workspace. */
    public FakeSlack withBot(String token, String teamId, String botUserId, String botId) {
        workspace.addBot(token, new SlackWorkspace.Bot(teamId, botUserId, botId));
        return this;
    }

    /** From now on the token is {@code invalid_auth}. */
    public FakeSlack withoutBot(String token) {
        workspace.removeBot(token);
        return this;
    }

    /** A person of a team agrees to install the app; gives where Slack sends the browser then. */
    public URI agree(URI authorize, SlackTeam team) {
        return oauth.agree(authorize, team);
    }

    /** A person does not agree. */
    public URI deny(URI authorize) {
        return oauth.deny(authorize);
    }

    /** Tokens that are granted from now on expire, and come with a refresh token. */
    public FakeSlack withTokenRotation(Duration lifetime) {
        oauth.rotate(lifetime);
        return this;
    }

    /** From now on the team's tokens are refused so, such as {@code token_expired} or {@code account_inactive}. */
    public FakeSlack withoutTokens(String teamId, String error) {
        workspace.tokens(teamId).forEach(token -> workspace.spoil(token, error));
        return this;
    }

    /** What {@code users.info} says of one person; everybody else is an ordinary member. */
    public FakeSlack withUser(JsonObject user) {
        workspace.addUser(user);
        return this;
    }

    public FakeSlack withChannel(JsonObject channel) {
        workspace.addChannel(channel);
        return this;
    }

    /** A person's message, to be read by {@code conversations.history} and {@code .replies}. */
    public FakeSlack withMessage(String channel, JsonObject message) {
        board.addHuman(channel, message);
        return this;
    }

    /** Somebody shares a file: gives the object that stands in the {@code files} of a post. */
    public JsonObject share(String name, String type, byte[] content) {
        return workspace.files.add(server.url(), name, type, content);
    }

    /** From now on whoever asks for a file is sent to this address. */
    public FakeSlack redirectFiles(URI address) {
        workspace.files.redirect(address.toString());
        return this;
    }

    /** From now on the bot may not read files. */
    public FakeSlack withoutFiles() {
        workspace.files.forbid();
        return this;
    }

    public FakeSlack withoutChannel(String channel) {
        board.lose(channel, "");
        return this;
    }

    /** The bot was not invited there: it cannot post. */
    public FakeSlack withoutBotIn(String channel) {
        board.leave(channel);
        return this;
    }

    public FakeSlack withoutThread(String channel, String threadTs) {
        board.lose(channel, threadTs);
        return this;
    }

    /** A new {@code response_url}, good for five answers. */
    public String responseUrl() {
        return server.url() + responseUrls.give();
    }

    // What goes wrong

    /** From now on it answers 404: its 30 minutes are over. */
    public FakeSlack expire(String responseUrl) {
        responseUrls.expire(responseUrl);
        return this;
    }

    /** The next calls get {@code {"ok":false,"error":…}}. */
    public FakeSlack fail(String method, String error, int times) {
        return twist(
                method,
                "",
                times,
                new Twists.Twist.Reply(Answer.json(200, Refusal.of(error).body())));
    }

    /** From now on every call that carries these words gets {@code {"ok":false,"error":…}}. */
    public FakeSlack failWhenSaid(String words, String error) {
        var refusal = Answer.json(200, Refusal.of(error).body());
        twists.orderWhenSaid(words, new Twists.Twist.Reply(refusal));
        return this;
    }

    /** The next calls get this HTTP status and no JSON. */
    public FakeSlack failHttp(String method, int status, int times) {
        return twist(method, "", times, new Twists.Twist.Reply(Answer.text(status, "text/html", "<html></html>")));
    }

    public FakeSlack rateLimit(String method, Duration retryAfter, int times) {
        return rateLimit(method, "", retryAfter, times);
    }

    /** The same for one channel only. */
    public FakeSlack rateLimit(String method, String channel, Duration retryAfter, int times) {
        var tooMany = Answer.json(429, JsonText.of(Map.of("error", "ratelimited")));
        var answer = Answer.with(tooMany, "Retry-After", Long.toString(retryAfter.toSeconds()));
        return twist(method, channel, times, new Twists.Twist.Reply(answer));
    }

    /** The next calls never get an answer. */
    public FakeSlack hang(String method, int times) {
        return twist(method, "", times, new Twists.Twist.Hang());
    }

    /** The next calls do what they should, and the connection breaks before they are answered. */
    public FakeSlack loseAnswers(String method, int times) {
        return twist(method, "", times, new Twists.Twist.Lose());
    }

    /** The next calls are answered rightly, but late. */
    public FakeSlack delay(String method, Duration by, int times) {
        return twist(method, "", times, new Twists.Twist.Late(by));
    }

    /** Slack stops waiting for more text in every open stream. */
    public FakeSlack expireStreams() {
        board.expireStreams();
        return this;
    }

    /** People press Stop under everything that streams. */
    public FakeSlack pressStop() {
        board.stopStreams("");
        return this;
    }

    /** The same in one channel. */
    public FakeSlack pressStop(String channel) {
        board.stopStreams(channel);
        return this;
    }

    private FakeSlack twist(String method, String channel, int times, Twists.Twist twist) {
        twists.order(method, channel, times, twist);
        return this;
    }

    @Override
    public void close() {
        sockets.close();
        server.close();
    }
}
