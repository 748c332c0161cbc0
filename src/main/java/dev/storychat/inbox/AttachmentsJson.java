package dev.storychat.inbox;

import dev.storychat.chat.Attachment;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;

/** What is attached to a message as it is kept until the answer: where it lies, and nothing of what it holds. */
final class AttachmentsJson {
    private AttachmentsJson() {}

    /** Empty for none. */
    static Optional<String> write(List<Attachment> attachments) {
        if (attachments.isEmpty()) {
            return Optional.empty();
        }
        var json = Json.createArrayBuilder();
        attachments.forEach(file -> json.add(Json.createObjectBuilder()
                .add("id", file.id())
                .add("name", file.name())
                .add("type", file.type())
                .add("size", file.size())
                .add("address", file.address())));
        return Optional.of(json.build().toString());
    }

    static List<Attachment> read(String written) {
        try (var reader = Json.createReader(new StringReader(written))) {
            return reader.readArray().getValuesAs(JsonObject.class).stream()
                    .map(file -> new Attachment(
                            file.getString("id"),
                            file.getString("name"),
                            file.getString("type"),
                            file.getJsonNumber("size").longValue(),
                            file.getString("address")))
                    .toList();
        }
    }
}
