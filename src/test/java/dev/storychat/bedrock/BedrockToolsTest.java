package dev.storychat.bedrock;

import static dev.storychat.bedrock.ScriptedBedrock.stream;
import static org.assertj.core.api.Assertions.assertThat;

import dev.storychat.chat.Line;
import dev.storychat.chat.Prompt;
import dev.storychat.chat.ToolCall;
import dev.storychat.chat.ToolReturn;
import dev.storychat.chat.Turn;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class BedrockToolsTest {
    private static final Line.Asked QUESTION = new Line.Asked("what do we say about pricing?");
    private static final ScriptedBedrock.Script ANSWER =
            stream(Frames.start(), Frames.text("Two stories."), Frames.stop("end_turn"));

    private final ScriptedBedrock bedrock = new ScriptedBedrock();
    private final BedrockModel model = Models.at(bedrock.uri(), Duration.ofSeconds(10), new ManualClock());
    private final List<String> words = new ArrayList<>();

    @AfterEach
    void close() {
        bedrock.close();
        Models.closeLater(model);
    }

    @Test
    void puts_the_calls_together_from_their_pieces() {
        bedrock.then(stream(
                Frames.start(),
                Frames.text("Let me look."),
                Frames.use(1, "call-1", "search"),
                Frames.input(1, "{\"query\":\"pri"),
                Frames.input(1, "cing\",\"limit\":3}"),
                Frames.use(2, "call-2", "count"),
                Frames.stop("tool_use")));

        var turn = model.next(prompt(QUESTION), words::add);

        assertThat(words).containsExactly("Let me look.");
        assertThat(turn)
                .isEqualTo(new Turn.Use(
                        "Let me look.",
                        List.of(
                                new ToolCall("call-1", "search", Map.of("query", "pricing", "limit", 3L)),
                                new ToolCall("call-2", "count", Map.of()))));
    }

    @Test
    void a_malformed_input_is_a_call_without_arguments() {
        bedrock.then(stream(
                Frames.start(),
                Frames.use(0, "call-1", "search"),
                Frames.input(0, "{\"query"),
                Frames.stop("tool_use")));

        var turn = model.next(prompt(QUESTION), words::add);

        assertThat(turn).isEqualTo(new Turn.Use("", List.of(new ToolCall("call-1", "search", Map.of()))));
    }

    @Test
    void a_call_that_was_cut_at_the_limit_is_not_run() {
        bedrock.then(stream(
                Frames.start(),
                Frames.use(0, "call-1", "search"),
                Frames.input(0, "{\"query"),
                Frames.stop("max_tokens")));

        var turn = model.next(prompt(QUESTION), words::add);

        assertThat(turn).isEqualTo(new Turn.Say("", false));
    }

    @Test
    void drops_the_call_of_a_failed_attempt() {
        bedrock.then(stream(
                        Frames.start(),
                        Frames.use(0, "call-1", "search"),
                        Frames.input(0, "{\"query\":"),
                        Frames.exception("internalServerException")))
                .then(stream(
                        Frames.start(),
                        Frames.use(0, "call-2", "search"),
                        Frames.input(0, "{}"),
                        Frames.stop("tool_use")));

        var turn = model.next(prompt(QUESTION), words::add);

        assertThat(turn).isEqualTo(new Turn.Use("", List.of(new ToolCall("call-2", "search", Map.of()))));
    }

    @Test
    void tells_bedrock_what_the_tools_returned() {
        bedrock.then(ANSWER);

        model.next(
                prompt(
                        QUESTION,
                        new Line.Called("", List.of(new ToolCall("call-1", "search", Map.of("limit", 3L)))),
                        new Line.Returned(List.of(new ToolReturn("call-1", "two stories", false)))),
                words::add);

        assertThat(sent().getJsonArray("messages")).isEqualTo(json("""
                        {"m":[{"role":"user","content":[{"text":"what do we say about pricing?"}]},
                        {"role":"assistant","content":[
                          {"toolUse":{"toolUseId":"call-1","name":"search","input":{"limit":3}}}]},
                        {"role":"user","content":[{"toolResult":
                          {"toolUseId":"call-1","content":[{"text":"two stories"}],"status":"success"}}]}]}
                        """).getJsonArray("m"));
    }

    @Test
    void offers_its_tools_and_leaves_the_choice_to_the_model() {
        bedrock.then(ANSWER);

        model.next(prompt(QUESTION), words::add);

        assertThat(sent().getJsonObject("toolConfig")).isEqualTo(json("""
                        {"tools":[{"toolSpec":{"name":"search","description":"Finds stories.",
                        "inputSchema":{"json":{"type":"object","required":["query"]}}}}]}
                        """));
    }

    @Test
    void declares_the_tools_of_the_conversation_also_when_none_is_on_offer() {
        bedrock.then(ANSWER);
        var called = new Line.Called("", List.of(new ToolCall("call-1", "count", Map.of())));
        var returned = new Line.Returned(List.of(new ToolReturn("call-1", "2", false)));

        model.next(new Prompt("", List.of(QUESTION, called, returned), List.of()), words::add);

        assertThat(sent().getJsonObject("toolConfig").toString()).contains("\"name\":\"count\"");
    }

    @Test
    void sets_the_limit_of_tokens_and_nothing_that_newer_models_refuse() {
        bedrock.then(ANSWER);

        model.next(prompt(QUESTION), words::add);

        assertThat(sent().getJsonObject("inferenceConfig")).isEqualTo(json("{\"maxTokens\":4096}"));
        assertThat(sent().getJsonArray("system"))
                .isEqualTo(json("{\"s\":[{\"text\":\"Be brief.\"}]}").get("s"));
        assertThat(sent()).containsOnlyKeys("messages", "system", "inferenceConfig", "toolConfig");
    }

    @Test
    void calls_the_model_of_the_settings() {
        bedrock.then(ANSWER);

        model.next(prompt(QUESTION), words::add);

        assertThat(bedrock.requests().get(0).path())
                .isEqualTo("/model/us.anthropic.claude-sonnet-4-5-20250929-v1%3A0/converse-stream");
    }

    private static Prompt prompt(Line... lines) {
        return new Prompt("Be brief.", List.of(lines), List.of(new SearchTool()));
    }

    private JsonObject sent() {
        return json(bedrock.requests().get(0).body());
    }

    private static JsonObject json(String text) {
        return Json.createReader(new StringReader(text)).readObject();
    }
}
