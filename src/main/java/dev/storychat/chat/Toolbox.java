package dev.storychat.chat;

import dev.storychat.chat.search.SearchUnavailableException;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The tools, by their names. */
@Dependent
class Toolbox {
    private final Map<String, Tool> tools;

    @Inject
    Toolbox(@Any Instance<Tool> tools) {
        this(tools.stream().toList());
    }

    Toolbox(List<Tool> tools) {
        this.tools = tools.stream()
                .sorted((a, b) -> a.name().compareTo(b.name()))
                .collect(Collectors.toMap(Tool::name, tool -> tool, (a, b) -> a, LinkedHashMap::new));
    }

    Collection<Tool> all() {
        return tools.values();
    }

    Optional<String> statusOf(ToolCall call, Locale language) {
        return Optional.ofNullable(tools.get(call.tool())).map(tool -> tool.status(language));
    }

    ToolResult run(ToolCall call, Inquiry inquiry) {
        var tool = tools.get(call.tool());
        if (tool == null) {
            return new ToolResult.Refused("There is no tool " + call.tool() + ". There are: " + tools.keySet());
        }
        try {
            return tool.run(call.arguments(), inquiry);
        } catch (SearchUnavailableException e) {
            return new ToolResult.Refused("The content cannot be reached at the moment. Tell the person so.");
        }
    }
}
