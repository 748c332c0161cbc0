package dev.storychat.fakes;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

/**
 * Slack's rules for blocks: the JSON Schema made from its own types, and the two rules about ids that a schema can't
 * say. See <a href="https://docs.slack.dev/reference/block-kit/blocks">Block Kit</a>.
 */
public final class BlockKit {

    private static final JsonObject DEFINITION = JsonText.object(JsonText.resource("slack/block-kit.schema.json"));
    private static final Schema MESSAGE = schema(DEFINITION);
    private static final Schema VIEW = schema(Json.createObjectBuilder(DEFINITION)
            .remove("$ref")
            .add("type", "array")
            .add("maxItems", 100)
            .add("items", Json.createObjectBuilder().add("$ref", "#/definitions/KnownBlock"))
            .build());

    private BlockKit() {}

    /** What is wrong with the blocks of a message, nothing if they are right. */
    public static List<String> faults(JsonValue blocks) {
        return faults(MESSAGE, blocks);
    }

    /** The same for a modal or a Home tab, which may hold 100. */
    public static List<String> viewFaults(JsonValue blocks) {
        return faults(VIEW, blocks);
    }

    /** Characters of all texts together, as Slack counts them for {@code msg_blocks_too_long}. */
    public static int characters(JsonValue blocks) {
        return JsonText.walk(blocks)
                .filter(value -> value.getValueType() == JsonValue.ValueType.OBJECT)
                .map(value -> value.asJsonObject().get("text"))
                .filter(JsonString.class::isInstance)
                .mapToInt(text -> JsonText.plain(text).length())
                .sum();
    }

    private static List<String> faults(Schema schema, JsonValue blocks) {
        var faults = schema.validate(blocks.toString(), InputFormat.JSON).stream()
                .map(error -> error.getMessage() + " [json-pointer:/blocks" + error.getInstanceLocation() + "]")
                .toList();
        return faults.isEmpty() ? repeatedIds(blocks.asJsonArray()).toList() : faults;
    }

    private static Stream<String> repeatedIds(JsonArray blocks) {
        var blockIds = repeated(blocks.stream(), "block_id");
        var actionIds = blocks.stream().flatMap(block -> repeated(JsonText.walk(block), "action_id"));
        return Stream.concat(blockIds, actionIds);
    }

    private static Stream<String> repeated(Stream<JsonValue> values, String name) {
        var seen = new HashSet<String>();
        return values.filter(value -> value.getValueType() == JsonValue.ValueType.OBJECT)
                .map(value -> value.asJsonObject().getString(name, ""))
                .filter(id -> !id.isEmpty() && !seen.add(id))
                .map(id -> name + " " + id + " already exists");
    }

    private static Schema schema(JsonObject definition) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7).getSchema(definition.toString());
    }
}
