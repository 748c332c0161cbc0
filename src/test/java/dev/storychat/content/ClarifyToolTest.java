package dev.storychat.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storychat.chat.ToolResult;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ClarifyToolTest {
    private final ClarifyTool tool = new ClarifyTool();

    @Test
    void asks_with_choices_on_one_line_each() {
        var result = tool.run(
                Map.of(
                        "question",
                        " Which\u200b prices? ",
                        "choices",
                        List.of("Of\n today", "Of 2025", "Of 2025", " ")),
                Inquiries.first());

        assertThat(result).isEqualTo(new ToolResult.Question("Which prices?", List.of("Of today", "Of 2025")));
    }

    @ParameterizedTest
    @MethodSource
    void says_what_is_wrong(Map<String, ?> arguments, String why) {
        var result = (ToolResult.Refused) tool.run(arguments, Inquiries.first());

        assertThat(result.why()).contains(why);
    }

    static List<org.junit.jupiter.params.provider.Arguments> says_what_is_wrong() {
        return List.of(
                wrong(Map.of("choices", List.of("a", "b")), "`question` is missing"),
                wrong(Map.of("question", "?"), "2 to 5 different answers"),
                wrong(Map.of("question", "?", "choices", List.of("a")), "2 to 5 different answers"),
                wrong(Map.of("question", "?", "choices", List.of("a", "a")), "2 to 5 different answers"),
                wrong(Map.of("question", "?", "choices", List.of("a", "b", "c", "d", "e", "f")), "2 to 5"),
                wrong(Map.of("question", "?", "choices", "a or b"), "`choices` must be a list of strings"),
                wrong(Map.of("question", "?", "choices", List.of("a", 7)), "`choices` must be a list of strings"),
                wrong(Map.of("question", "?", "choices", List.of("a", "x".repeat(76))), "at most 75 characters"));
    }

    private static org.junit.jupiter.params.provider.Arguments wrong(Map<String, ?> arguments, String why) {
        return org.junit.jupiter.params.provider.Arguments.of(arguments, why);
    }
}
