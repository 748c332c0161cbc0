package dev.storychat.content;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.storychat.chat.Tool;
import jakarta.json.Json;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the model is told of each tool. */
class SchemaTest {
    private static final String META = "{\"$ref\":\"https://json-schema.org/draft/2020-12/schema\"}";

    static List<Tool> tools() {
        var search = new StorySearch();
        return List.of(
                new SearchTool(StorySearch.everywhere(search), 10),
                new CountTool(StorySearch.everywhere(search), 10),
                new ListTool(StorySearch.everywhere(search)),
                new RefineTool(StorySearch.everywhere(search), 10),
                new OpenTool(StorySearch.everywhere(search)),
                new ClarifyTool());
    }

    @ParameterizedTest
    @MethodSource("tools")
    void is_a_valid_json_schema_of_an_object(Tool tool) {
        var schema = json(tool);
        var registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

        assertThat(registry.getSchema(META).validate(schema, InputFormat.JSON)).isEmpty();
        assertThat(tool.schema().get("type")).isEqualTo("object");
        assertThat(tool.name()).matches("[a-zA-Z0-9_-]{1,64}");
    }

    @ParameterizedTest
    @MethodSource("tools")
    void lets_nothing_else_in(Tool tool) {
        var registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
        var schema = registry.getSchema(json(tool));

        assertThat(schema.validate("{\"nonsense\":1}", InputFormat.JSON)).isNotEmpty();
    }

    private static String json(Tool tool) {
        return Json.createObjectBuilder(tool.schema()).build().toString();
    }

    @ParameterizedTest
    @MethodSource("tools")
    void tells_people_what_it_does_in_their_language(Tool tool) {
        assertThat(tool.status(Locale.ENGLISH)).isNotBlank().isNotEqualTo(tool.status(Locale.GERMAN));
    }
}
