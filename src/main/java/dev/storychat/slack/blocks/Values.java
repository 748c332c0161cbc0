package dev.storychat.slack.blocks;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Several texts in the one that a button or a window carries. */
final class Values {
    private Values() {}

    static String of(List<String> texts) {
        var array = new JsonArray();
        texts.forEach(array::add);
        return array.toString();
    }

    /** Reads them back; none when it is something else. */
    static List<String> read(@Nullable String value) {
        try {
            if (value == null || !value.startsWith("[")) {
                return List.of();
            }
            var texts = new ArrayList<String>();
            for (JsonElement text : JsonParser.parseString(value).getAsJsonArray()) {
                texts.add(text.getAsString());
            }
            return texts;
        } catch (JsonParseException | IllegalStateException | UnsupportedOperationException e) {
            return List.of();
        }
    }
}
