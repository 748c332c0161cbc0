package dev.storychat.fakes;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Turns HTTP requests into calls, and records each with its answer. */
final class SlackEndpoint {

    private static final String API = "/api/";
    static final String RESPONSE_URL = "response_url";
    static final String FILE = "file";
    private static final String OPEN_CONNECTION = "apps.connections.open";

    private final List<SlackCall> calls = new CopyOnWriteArrayList<>();
    private final Twists twists;
    private final SlackWorkspace workspace;
    private final SlackOAuth oauth;
    private final SlackMethods methods;
    private final ResponseUrls responseUrls;
    private final SlackSockets sockets;
    private final Bell bell;

    SlackEndpoint(
            Twists twists,
            SlackWorkspace workspace,
            SlackOAuth oauth,
            SlackBoard board,
            ResponseUrls responseUrls,
            SlackSockets sockets,
            Bell bell) {
        this.oauth = oauth;
        this.twists = twists;
        this.workspace = workspace;
        this.methods = new SlackMethods(workspace, board);
        this.responseUrls = responseUrls;
        this.sockets = sockets;
        this.bell = bell;
    }

    List<SlackCall> calls() {
        return List.copyOf(calls);
    }

    Answer answer(Received request) {
        var path = request.path();
        var arguments = SlackArguments.of(request);
        var token = SlackArguments.token(request, arguments);
        if (path.startsWith(SlackShelf.PATH) || path.startsWith(SlackShelf.LOGIN)) {
            var content = workspace.files.content(request, workspace.bot(token).isPresent());
            record(FILE, path, token, arguments, content);
            return content;
        }
        var method = path.startsWith(API) ? path.substring(API.length()) : RESPONSE_URL;
        var twist = twists.next(method, channel(arguments), arguments.toString());
        var answer = twist.flatMap(Twists::answer)
                .orElseGet(() -> method.equals(RESPONSE_URL)
                        ? toResponseUrl(request)
                        : Answer.json(200, toMethod(method, request, token, arguments)));
        if (twist.filter(Twists.Twist.Lose.class::isInstance).isPresent()) {
            answer = new Answer.Silence(false);
        }
        record(method, path, token, arguments, answer);
        return answer;
    }

    private static String channel(JsonObject arguments) {
        var channel = arguments.getOrDefault("channel", arguments.getOrDefault("channel_id", JsonValue.NULL));
        return JsonText.plain(channel);
    }

    private JsonObject toMethod(String method, Received request, String token, JsonObject arguments) {
        if (method.equals("api.test")) {
            return SlackMethods.echo(withoutToken(arguments));
        }
        if (method.equals("oauth.v2.access")) {
            return oauth.access(request.header("Authorization"), arguments);
        }
        if (token.isEmpty()) {
            return Refusal.of("not_authed").body();
        }
        if (token.equals(FakeSlack.APP_TOKEN)) {
            return forApp(method);
        }
        var bot = workspace.bot(token);
        if (bot.isEmpty()) {
            return Refusal.of(workspace.refusal(token)).body();
        }
        if (method.equals(OPEN_CONNECTION)) {
            return Refusal.of("not_allowed_token_type").body();
        }
        return SlackRules.refusal(method, arguments)
                .map(Refusal::body)
                .orElseGet(() -> methods.answer(method, arguments, bot.get()));
    }

    private JsonObject forApp(String method) {
        return method.equals(OPEN_CONNECTION)
                ? sockets.address()
                : Refusal.of("not_allowed_token_type").body();
    }

    private Answer toResponseUrl(Received request) {
        return responseUrls
                .refusal(request)
                .map(refusal -> Answer.json(refusal.error().endsWith("_url") ? 404 : 400, refusal.body()))
                .orElseGet(() -> Answer.json(200, JsonText.object("{\"ok\":true}")));
    }

    private void record(String method, String path, String token, JsonObject arguments, Answer answer) {
        var status = answer instanceof Answer.Whole whole ? whole.status() : 0;
        var response = answer instanceof Answer.Whole whole ? bodyOf(whole) : JsonValue.EMPTY_JSON_OBJECT;
        calls.add(new SlackCall(method, path, token, withoutToken(arguments), status, response, Instant.now()));
        bell.ring();
    }

    private static JsonObject bodyOf(Answer.Whole answer) {
        return JsonText.tryValue(new String(answer.body(), StandardCharsets.UTF_8))
                .filter(JsonObject.class::isInstance)
                .map(JsonValue::asJsonObject)
                .orElse(JsonValue.EMPTY_JSON_OBJECT);
    }

    private static JsonObject withoutToken(JsonObject arguments) {
        return Json.createObjectBuilder(arguments).remove("token").build();
    }
}
