package dev.storychat.slack;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.storychat.chat.Attachment;
import java.io.Serializable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A file in a post, by <a href="https://docs.slack.dev/reference/objects/file-object">Slack's file object</a>. */
final class SharedFile implements Serializable {
    private static final long serialVersionUID = 1L;

    private @Nullable String id;
    private @Nullable String name;
    private @Nullable String title;
    private @Nullable String mimetype;
    private @Nullable Long size;
    private @Nullable String mode;
    private @Nullable Boolean isExternal;
    private @Nullable String fileAccess;
    private @Nullable String urlPrivate;
    private @Nullable String urlPrivateDownload;

    /** Reads one that a method answered with. */
    static SharedFile of(JsonObject answer) {
        var file = new SharedFile();
        file.id = text(answer, "id");
        file.name = text(answer, "name");
        file.title = text(answer, "title");
        file.mimetype = text(answer, "mimetype");
        file.size = isPrimitive(answer.get("size")) ? answer.get("size").getAsLong() : null;
        file.mode = text(answer, "mode");
        file.isExternal = text(answer, "is_external").equals("true");
        file.fileAccess = text(answer, "file_access");
        file.urlPrivate = text(answer, "url_private");
        file.urlPrivateDownload = text(answer, "url_private_download");
        return file;
    }

    /** Without an address where Slack is to be asked for it, or has none. */
    Attachment attachment() {
        return new Attachment(
                orEmpty(id),
                first(name, title),
                orEmpty(mimetype),
                size == null ? 0 : size,
                isHere() ? first(urlPrivateDownload, urlPrivate) : "");
    }

    boolean isNamed() {
        return !orEmpty(id).isEmpty();
    }

    /** Not one of another company whose details are kept back, of another service, or deleted. */
    private boolean isHere() {
        return first(fileAccess, "visible").equals("visible")
                && !Boolean.TRUE.equals(isExternal)
                && !first(mode, "hosted").matches("external|tombstone|hidden_by_limit");
    }

    private static String first(@Nullable String... values) {
        return Stream.of(values)
                .map(SharedFile::orEmpty)
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static String orEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static String text(JsonObject json, String name) {
        return isPrimitive(json.get(name)) ? json.get(name).getAsString() : "";
    }

    private static boolean isPrimitive(@Nullable JsonElement value) {
        return value != null && value.isJsonPrimitive();
    }
}
