package dev.storychat.fakes;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.Base64;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Right and wrong request bodies, each wrong in one way. */
class ConverseRulesTest {

    private static final String TOOLS =
            "\"inferenceConfig\":{\"maxTokens\":9},\"toolConfig\":{\"tools\":[{\"toolSpec\":"
                    + "{\"name\":\"search\",\"inputSchema\":{\"json\":{\"type\":\"object\"}}}}]}";
    private static final String USE =
            "{\"role\":\"assistant\",\"content\":[{\"toolUse\":{\"toolUseId\":\"t1\",\"name\":\"search\",\"input\":{}}}]}";
    private static final String RESULT = "{\"role\":\"user\",\"content\":[{\"toolResult\":{\"toolUseId\":\"t1\","
            + "\"content\":[{\"text\":\"found\"}]}}]}";
    private static final String ASK = "{\"role\":\"user\",\"content\":[{\"text\":\"When?\"}]}";

    @ParameterizedTest
    @ValueSource(strings = {"00_valid", "11_cachePoint_newer_than_model"})
    void accepts_a_right_request(String name) {
        assertThat(ConverseRules.fault(request(name))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "01_no_messages, messages",
        "02_role_system, user message",
        "03_content_is_string, messages.0.content must be a list",
        "04_temperature_2, temperature",
        "05_maxTokens_0, maxTokens",
        "06_max_tokens_snake_case, inferenceConfig.max_tokens is unknown",
        "07_union_two_members, exactly one member",
        "08_system_empty_text, blank",
        "09_five_stop_sequences, stopSequences",
        "10_tool_name_pattern, toolSpec.name",
        "12_image_format_bmp, image",
        "13_tools_empty, toolConfig.tools"
    })
    void refuses_a_wrong_one_for_what_is_wrong(String name, String reason) {
        assertThat(ConverseRules.fault(request(name)))
                .hasValueSatisfying(fault -> assertThat(fault).contains(reason));
    }

    @Test
    void accepts_a_call_of_a_tool_with_its_result() {
        assertThat(fault(ASK, USE, RESULT)).isEmpty();
    }

    @Test
    void wants_a_result_for_every_call_of_a_tool() {
        assertThat(fault(ASK, USE)).contains("Expected toolResult");
        assertThat(fault(ASK, USE, ASK)).contains("Expected toolResult");
        assertThat(fault(RESULT)).contains("exceeds");
    }

    @Test
    void wants_the_roles_in_turn_with_the_user_first() {
        assertThat(fault(ASK, ASK)).contains("alternate");
        assertThat(fault(USE, RESULT)).contains("must start with a user message");
    }

    @Test
    void wants_results_before_other_words() {
        var late = RESULT.replace("\"content\":[{\"toolResult\"", "\"content\":[{\"text\":\"And?\"},{\"toolResult\"");

        assertThat(fault(ASK, USE, late)).contains("come first");
    }

    @Test
    void wants_the_tools_along_with_their_calls() {
        var bare = JsonText.object("{\"messages\":[" + ASK + "," + USE + "," + RESULT + "]}");

        assertThat(ConverseRules.fault(bare))
                .hasValueSatisfying(f -> assertThat(f).contains("toolConfig"));
    }

    @Test
    void takes_so_many_files_and_so_many_bytes_of_each() {
        assertThat(fault(asked(picture(3_932_160)))).isEmpty();
        assertThat(fault(asked(picture(3_932_161)))).contains("3.75 MB");
        assertThat(fault(asked(document("Document 1", 4_718_592)))).isEmpty();
        assertThat(fault(asked(document("Document 1", 4_718_593)))).contains("4.5 MB");
        assertThat(fault(asked(String.join(",", Collections.nCopies(21, picture(1))))))
                .contains("Too many");
        assertThat(fault(asked(document("a", 1) + "," + document("a", 1)))).contains("names of their own");
        assertThat(fault(asked(document("a.pdf", 1)))).contains("letters, digits");
        assertThat(fault("{\"role\":\"user\",\"content\":[" + document("a", 1) + "]}"))
                .contains("with a text");
    }

    private static String asked(String blocks) {
        return "{\"role\":\"user\",\"content\":[" + blocks + ",{\"text\":\"look\"}]}";
    }

    private static String picture(int bytes) {
        return "{\"image\":{\"format\":\"png\",\"source\":{\"bytes\":\"" + base64(bytes) + "\"}}}";
    }

    private static String document(String name, int bytes) {
        return "{\"document\":{\"format\":\"pdf\",\"name\":\"" + name + "\",\"source\":{\"bytes\":\"" + base64(bytes)
                + "\"}}}";
    }

    private static String base64(int bytes) {
        return Base64.getEncoder().encodeToString(new byte[bytes]);
    }

    @Test
    void keeps_the_rules_of_the_house() {
        var right = "{\"messages\":[" + ASK + "],\"inferenceConfig\":{\"maxTokens\":9}}";

        assertThat(HouseRules.fault(JsonText.object(right))).isEmpty();
        assertThat(HouseRules.fault(JsonText.object(right.replace("\"maxTokens\":9", ""))))
                .isPresent();
        assertThat(HouseRules.fault(JsonText.object(right.replace("9}", "9,\"topP\":0.9}"))))
                .isPresent();
        assertThat(HouseRules.fault(request("00_valid"))).hasValue("House rule: no sampling parameter temperature");
    }

    @Test
    void tells_a_wrong_model_id_from_one_that_wants_a_profile() {
        var models = new ModelIds();

        assertThat(models.fault(FakeBedrock.MODEL)).isEmpty();
        assertThat(models.fault("global.anthropic.claude-opus-4-6-v1")).isEmpty();
        assertThat(models.fault("anthropic.claude-sonnet-4-5-v1:0"))
                .hasValue("The provided model identifier is invalid.");
        assertThat(models.fault("anthropic.claude-sonnet-4-5-20250929-v1:0"))
                .hasValueSatisfying(fault -> assertThat(fault).contains("on-demand throughput"));
    }

    private static String fault(String... messages) {
        var request = JsonText.object("{\"messages\":[" + String.join(",", messages) + "]," + TOOLS + "}");
        return ConverseRules.fault(request).orElse("");
    }

    private static JsonObject request(String name) {
        return JsonText.object(JsonText.resource("bedrock/request-cases/" + name + ".json"));
    }
}
