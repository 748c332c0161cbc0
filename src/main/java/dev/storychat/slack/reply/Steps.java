package dev.storychat.slack.reply;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.storychat.chat.PlainText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What was done on the way to the answer, as the {@code task_update} chunks of <a
 * href="https://docs.slack.dev/reference/methods/chat.appendStream">chat.appendStream</a>. A card is made by the first
 * chunk with its id and changed by later ones.
 */
final class Steps {
    private static final int MOST_OF_TITLE = 250;
    private static final String DOING = "in_progress";

    private final List<Step> steps = new ArrayList<>();

    private static final class Step {
        final String title;
        String status = DOING;
        boolean told;

        Step(String title) {
            this.title = title;
        }
    }

    /** Something new is being done, such as "is searching the content…". */
    void begin(String doing) {
        end("complete");
        steps.add(new Step(title(doing)));
    }

    /** What is being done is over. */
    void complete() {
        end("complete");
    }

    /** What is being done will come to nothing. */
    void fail() {
        end("error");
    }

    boolean hasNews() {
        return steps.stream().anyMatch(step -> !step.told);
    }

    /** The news, and words after them, as chunks in JSON. */
    String chunks(String words) {
        var chunks = new JsonArray();
        for (int i = 0; i < steps.size(); i++) {
            if (!steps.get(i).told) {
                chunks.add(chunk(i, steps.get(i)));
            }
        }
        if (!words.isEmpty()) {
            var said = new JsonObject();
            said.addProperty("type", "markdown_text");
            said.addProperty("text", words);
            chunks.add(said);
        }
        return chunks.toString();
    }

    /** The news are on the screen, or never will be. */
    void told() {
        steps.forEach(step -> step.told = true);
    }

    private void end(String status) {
        if (!steps.isEmpty()) {
            var last = steps.get(steps.size() - 1);
            if (last.status.equals(DOING)) {
                last.status = status;
                last.told = false;
            }
        }
    }

    private static JsonObject chunk(int number, Step step) {
        var chunk = new JsonObject();
        chunk.addProperty("type", "task_update");
        chunk.addProperty("id", "step-" + (number + 1));
        chunk.addProperty("title", step.title);
        chunk.addProperty("status", step.status);
        return chunk;
    }

    /** A status follows the app's name, a title stands alone: "Searching the content…". */
    private static String title(String doing) {
        var bare = PlainText.beginning(doing.startsWith("is ") ? doing.substring(3) : doing, MOST_OF_TITLE);
        return bare.isEmpty() ? "…" : bare.substring(0, 1).toUpperCase(Locale.ROOT) + bare.substring(1);
    }
}
