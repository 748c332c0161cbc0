package dev.storychat.bedrock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storychat.chat.Inquiry;
import dev.storychat.chat.Line;
import dev.storychat.chat.Prompt;
import dev.storychat.chat.Tool;
import dev.storychat.chat.ToolResult;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ToolsTest {
    private final Tools tools = new Tools();

    @Test
    void declares_the_same_tools_once_for_all_answers() {
        var first = tools.of(prompt(new Described("Finds stories.")));

        assertThat(tools.of(prompt(new Described("Finds stories.")))).isSameAs(first);
    }

    @Test
    void declares_tools_anew_when_they_are_others() {
        tools.of(prompt(new Described("Finds stories.")));

        var other = tools.of(prompt(new Described("Finds pages.")));

        assertThat(other.tools())
                .singleElement()
                .satisfies(tool -> assertThat(tool.toolSpec().description()).isEqualTo("Finds pages."));
    }

    @Test
    void declares_nothing_where_there_are_no_tools() {
        assertThat(tools.of(prompt())).isNull();
    }

    private static Prompt prompt(Tool... tools) {
        return new Prompt("", List.of(new Line.Asked("what do we say about pricing?")), List.of(tools));
    }

    private record Described(String description) implements Tool {
        @Override
        public String name() {
            return "search";
        }

        @Override
        public Map<String, ?> schema() {
            return Map.of("type", "object");
        }

        @Override
        public String status(Locale language) {
            return "is searching…";
        }

        @Override
        public ToolResult run(Map<String, ?> arguments, Inquiry inquiry) {
            throw new AssertionError("the model runs no tools");
        }
    }
}
