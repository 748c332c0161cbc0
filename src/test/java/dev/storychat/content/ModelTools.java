package dev.storychat.content;

import dev.storychat.chat.ScopedSearch;
import dev.storychat.chat.Tool;
import java.util.List;

/** All that the model may do with stories, as the server gives it. */
public final class ModelTools {
    private static final int LIMIT = 10;

    private ModelTools() {}

    public static List<Tool> over(ScopedSearch search) {
        return List.of(
                new SearchTool(search, LIMIT),
                new CountTool(search, LIMIT),
                new ListTool(search),
                new RefineTool(search, LIMIT),
                new OpenTool(search),
                new ClarifyTool());
    }
}
