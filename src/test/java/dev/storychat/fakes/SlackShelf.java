package dev.storychat.fakes;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The files that people shared, as Slack gives them out: to a bot's token with the scope {@code files:read}, and else by
 * the page on which people log in. See <a href="https://docs.slack.dev/reference/objects/file-object">file object</a>.
 */
final class SlackShelf {
    static final String PATH = "/files-pri/";
    static final String LOGIN = "/signin";

    private record Shared(JsonObject file, String type, byte[] content) {}

    private final Map<String, Shared> files = new ConcurrentHashMap<>();
    private final AtomicInteger count = new AtomicInteger();
    private volatile boolean forbidden;
    private volatile String elsewhere = "";

    /** Puts one there and gives the object that events carry. */
    JsonObject add(String address, String name, String type, byte[] content) {
        var id = "F0FAKE" + count.incrementAndGet();
        var url = address + PATH + FakeSlack.TEAM + "-" + id + "/";
        var file = Json.createObjectBuilder()
                .add("id", id)
                .add("created", 1_700_000_000)
                .add("name", name)
                .add("title", name)
                .add("mimetype", type)
                .add("filetype", name.substring(name.lastIndexOf('.') + 1))
                .add("size", content.length)
                .add("mode", "hosted")
                .add("is_external", false)
                .add("file_access", "visible")
                .add("url_private", url + name)
                .add("url_private_download", url + "download/" + name)
                .build();
        files.put(id, new Shared(file, type, content.clone()));
        return file;
    }

    /** From now on the bot has no scope {@code files:read}. */
    void forbid() {
        forbidden = true;
    }

    /** From now on whoever asks for the content of one is sent elsewhere. */
    void redirect(String address) {
        elsewhere = address;
    }

    /** As {@code files.info} answers. */
    JsonObject info(String id) {
        if (forbidden) {
            return Refusal.of("missing_scope").body();
        }
        return Optional.ofNullable(files.get(id))
                .map(shared -> Json.createObjectBuilder()
                        .add("ok", true)
                        .add("file", shared.file())
                        .build())
                .orElseGet(() -> Refusal.of("file_not_found").body());
    }

    /** As the host of the files answers. */
    Answer content(Received request, boolean isBot) {
        if (request.path().equals(LOGIN)) {
            return Answer.text(200, "text/html; charset=utf-8", "<!DOCTYPE html><title>Sign in</title>");
        }
        if (!isBot || forbidden) {
            return new Answer.Whole(302, Map.of("Location", LOGIN + "?redir=" + request.rawPath()), new byte[0]);
        }
        if (!elsewhere.isEmpty()) {
            return new Answer.Whole(302, Map.of("Location", elsewhere), new byte[0]);
        }
        var id = request.path().substring(PATH.length()).split("[-/]", 3)[1];
        return Optional.ofNullable(files.get(id))
                .map(shared -> (Answer) new Answer.Whole(200, Map.of("Content-Type", shared.type()), shared.content()))
                .orElseGet(() -> Answer.text(404, "text/html", "<html></html>"));
    }
}
