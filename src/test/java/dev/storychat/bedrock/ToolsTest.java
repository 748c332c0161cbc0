package dev.storychat.bedrock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storychat.chat.Line;
import dev.storychat.chat.Prompt;
import dev.storychat.chat.Tool;
import java.util.List;
import org.junit.jupiter.api.Test;

class ToolsTest {
    private final Tools tools = new Tools();

    @Test
    void declares_the_same_tools_once_for_all_answers() {
        var first = tools.of(prompt(new SearchTool("Finds stories.")));

        assertThat(tools.of(prompt(new SearchTool("Finds stories.")))).isSameAs(first);
    }

    @Test
    void declares_tools_anew_when_they_are_others() {
        tools.of(prompt(new SearchTool("Finds stories.")));

        var other = tools.of(prompt(new SearchTool("Finds pages.")));

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
}
