package dev.storychat.fakes;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What Bedrock refuses with a {@code ValidationException}. See
 * <a href="https://docs.aws.amazon.com/bedrock/latest/APIReference/API_runtime_Converse.html">Converse</a>.
 */
final class ConverseRules {

    private static final Set<String> IMAGES = Set.of("png", "jpeg", "gif", "webp");
    private static final Set<String> DOCUMENTS =
            Set.of("pdf", "csv", "doc", "docx", "xls", "xlsx", "html", "txt", "md");
    private static final String NAME = "[a-zA-Z0-9_-]{1,64}";
    private static final String DOCUMENT_NAME = "(?=.{1,200}$)[\\w()\\[\\]-]+( [\\w()\\[\\]-]+)*";
    private static final int STOP_SEQUENCES = 4;
    private static final int CACHE_POINTS = 4;
    private static final int IMAGE_BYTES = 3_932_160;
    private static final int DOCUMENT_BYTES = 4_718_592;
    private static final int IMAGES_A_MESSAGE = 20;
    private static final int DOCUMENTS_A_MESSAGE = 5;

    private ConverseRules() {}

    /** The first fault; empty for a right request. */
    static Optional<String> fault(JsonObject request) {
        return Stream.<Supplier<Stream<String>>>of(
                        () -> Shapes.faults(request),
                        () -> DialogueRules.faults(messages(request)),
                        () -> tools(request),
                        () -> inference(request.getOrDefault("inferenceConfig", JsonValue.EMPTY_JSON_OBJECT)
                                .asJsonObject()),
                        () -> contents(request),
                        () -> messages(request).stream().flatMap(ConverseRules::files))
                .flatMap(Supplier::get)
                .findFirst();
    }

    static List<JsonObject> messages(JsonObject request) {
        return list(request, "messages");
    }

    static List<JsonObject> list(JsonObject object, String name) {
        return object.getOrDefault(name, JsonValue.EMPTY_JSON_ARRAY)
                .asJsonArray()
                .getValuesAs(JsonObject.class);
    }

    private static Stream<String> tools(JsonObject request) {
        var faults = new ArrayList<String>();
        var used = JsonText.walk(request.getOrDefault("messages", JsonValue.EMPTY_JSON_ARRAY))
                .filter(JsonObject.class::isInstance)
                .anyMatch(v -> v.asJsonObject().containsKey("toolUse")
                        || v.asJsonObject().containsKey("toolResult"));
        if (!(request.get("toolConfig") instanceof JsonObject config)) {
            return used
                    ? Stream.of(
                            "The toolConfig field must be defined when using toolUse and toolResult content blocks.")
                    : Stream.empty();
        }
        var names = new ArrayList<String>();
        for (var tool : list(config, "tools")) {
            if (tool.get("toolSpec") instanceof JsonObject spec) {
                names.add(spec.getString("name"));
                faults.addAll(specification(spec));
            }
        }
        if (list(config, "tools").isEmpty()) {
            faults.add("toolConfig.tools must have at least one tool");
        }
        if (Set.copyOf(names).size() < names.size()) {
            faults.add("Tool names must be unique.");
        }
        return faults.stream();
    }

    private static List<String> specification(JsonObject spec) {
        var faults = new ArrayList<String>();
        if (!spec.getString("name").matches(NAME)) {
            faults.add("toolSpec.name must satisfy the pattern " + NAME);
        }
        if (spec.getString("description", "none").isEmpty()) {
            faults.add("toolSpec.description must not be empty");
        }
        var schema = spec.getJsonObject("inputSchema").get("json");
        if (!(schema instanceof JsonObject object)
                || !object.getString("type", "").equals("object")) {
            faults.add("toolSpec.inputSchema.json.type must be one of the following: object.");
        }
        return faults;
    }

    private static Stream<String> inference(JsonObject config) {
        var faults = new ArrayList<String>();
        if (config.getInt("maxTokens", 1) < 1) {
            faults.add("inferenceConfig.maxTokens must be at least 1");
        }
        for (var name : List.of("temperature", "topP")) {
            var number = config.containsKey(name) ? config.getJsonNumber(name).doubleValue() : 0;
            if (number < 0 || number > 1) {
                faults.add("inferenceConfig." + name + " must be between 0 and 1");
            }
        }
        var stops =
                config.getOrDefault("stopSequences", JsonValue.EMPTY_JSON_ARRAY).asJsonArray();
        if (stops.size() > STOP_SEQUENCES || stops.contains(JsonText.string(""))) {
            faults.add("inferenceConfig.stopSequences must be at most 4, none of them empty");
        }
        return faults.stream();
    }

    private static Stream<String> contents(JsonObject request) {
        var cachePoints = objects(request, "cachePoint").count();
        var checks = Map.of(
                "An image's format must be one of " + IMAGES,
                objects(request, "image").allMatch(image -> IMAGES.contains(image.getString("format"))),
                "A document's format must be one of " + DOCUMENTS,
                objects(request, "document").allMatch(file -> DOCUMENTS.contains(file.getString("format", "txt"))),
                "A document's name may have letters, digits, single spaces, hyphens, brackets only",
                objects(request, "document")
                        .allMatch(file -> file.getString("name").matches(DOCUMENT_NAME)),
                "A cachePoint's type must be default, and at most 4 may be there",
                cachePoints <= CACHE_POINTS
                        && objects(request, "cachePoint")
                                .allMatch(p -> p.getString("type").equals("default")),
                "The text field of a ContentBlock is blank. Add text to the text field, and try again.",
                texts(request).noneMatch(String::isBlank));
        return checks.entrySet().stream().filter(check -> !check.getValue()).map(Map.Entry::getKey);
    }

    /** See <a href="https://docs.aws.amazon.com/bedrock/latest/APIReference/API_runtime_Message.html">Message</a>. */
    private static Stream<String> files(JsonObject message) {
        var images = objects(message, "image").map(ConverseRules::size).toList();
        var documents = objects(message, "document").map(ConverseRules::size).toList();
        var faults = new ArrayList<String>();
        if (images.size() > IMAGES_A_MESSAGE || documents.size() > DOCUMENTS_A_MESSAGE) {
            faults.add("Too many images or documents are in the message: 20 and 5 at the most");
        }
        if (images.stream().anyMatch(size -> size < 1 || size > IMAGE_BYTES)) {
            faults.add("An image has no bytes, or more than 3.75 MB");
        }
        if (documents.stream().anyMatch(size -> size < 1 || size > DOCUMENT_BYTES)) {
            faults.add("A document has no bytes, or more than 4.5 MB");
        }
        if (!images.isEmpty() && message.getString("role").equals("assistant")) {
            faults.add("Images and documents are the user's");
        }
        if (!documents.isEmpty()
                && objects(message, "document")
                                .map(d -> d.getString("name"))
                                .distinct()
                                .count()
                        < documents.size()) {
            faults.add("Documents in a message must have names of their own");
        }
        if (!documents.isEmpty() && list(message, "content").stream().noneMatch(block -> block.containsKey("text"))) {
            faults.add("A document must come with a text");
        }
        return faults.stream();
    }

    /** Decodes it: what is no base64 is refused. */
    private static int size(JsonObject file) {
        try {
            return Base64.getDecoder().decode(file.getJsonObject("source").getString("bytes", "")).length;
        } catch (IllegalArgumentException e) {
            return 0;
        }
    }

    private static Stream<String> texts(JsonObject request) {
        return Stream.of("system", "messages")
                .map(name -> request.getOrDefault(name, JsonArray.EMPTY_JSON_ARRAY))
                .flatMap(JsonText::walk)
                .filter(JsonObject.class::isInstance)
                .map(block -> block.asJsonObject().get("text"))
                .filter(JsonString.class::isInstance)
                .map(JsonText::plain);
    }

    private static Stream<JsonObject> objects(JsonObject request, String name) {
        return JsonText.walk(request)
                .filter(JsonObject.class::isInstance)
                .map(value -> value.asJsonObject().get(name))
                .filter(JsonObject.class::isInstance)
                .map(JsonValue::asJsonObject);
    }
}
