package dev.storychat.faults;

import dev.storychat.fakes.Script;
import dev.storychat.flow.PreparedModel;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Answers question 7 with {@code q7w001 q7w002 …}, so that each word which is missing, doubled or elsewhere shows.
 *
 * @param words how many an answer has
 * @param pace between two of them
 */
record CountingModel(int words, Duration pace) implements Function<JsonObject, Script> {
    private static final Pattern QUESTION = Pattern.compile("Question (\\d+)");

    @Override
    public Script apply(JsonObject request) {
        return Script.say(beginning(asked(request), words)).paced(pace);
    }

    /** The number of the question; 0 when it is another one. */
    static int asked(JsonObject request) {
        var question = QUESTION.matcher(PreparedModel.asked(request));
        return question.find() ? Integer.parseInt(question.group(1)) : 0;
    }

    static String beginning(int question, int words) {
        return IntStream.rangeClosed(1, words)
                .mapToObj(word -> String.format("q%dw%03d", question, word))
                .collect(Collectors.joining(" "));
    }
}
