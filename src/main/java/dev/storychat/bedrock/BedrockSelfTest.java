package dev.storychat.bedrock;

import dev.storychat.chat.Line;
import dev.storychat.chat.Prompt;
import dev.storychat.chat.SelfTest;
import dev.storychat.chat.Turn;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One real question to the model, on the same way as everybody's. */
@Dependent
class BedrockSelfTest implements SelfTest {
    private static final String INSTRUCTIONS = "You are being tested. Answer with one short sentence.";
    private static final String QUESTION = "Are you there?";

    private final BedrockModel model;

    @Inject
    BedrockSelfTest(BedrockModel model) {
        this.model = model;
    }

    @Override
    public String part() {
        return "bedrock";
    }

    @Override
    public Outcome run(String term) {
        var question = new Line.Asked(term.isBlank() ? QUESTION : term);
        var started = System.nanoTime();
        var outcome = model.call(new Prompt(INSTRUCTIONS, List.of(question), List.of()), words -> {});
        var took = Duration.ofNanos(System.nanoTime() - started);
        if (outcome instanceof Result.Answered answered) {
            return new Outcome.Passed(facts(answered, took));
        }
        var failed = (Result.Failed) outcome;
        return new Outcome.Failed(failed.fault().diagnosis(model.settings()));
    }

    private Map<String, ?> facts(Result.Answered answered, Duration took) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("status", "success");
        facts.put("response", response(answered.turn()));
        facts.put("model", model.settings().modelId());
        facts.put("region", model.settings().region());
        // They have just been used, so this does not wait.
        facts.put("credentials", Source.of(model.credentials().resolve().join()));
        facts.put("latency_ms", took.toMillis());
        facts.put("usage", usage(answered.tokens()));
        return facts;
    }

    /** In the shape that the checks of the former service know. */
    private static Map<String, ?> response(Turn turn) {
        var text = turn instanceof Turn.Say say ? say.text() : "";
        return Map.of("action", "chat", "response", text.strip(), "raw_response", text);
    }

    private static Map<String, ?> usage(Result.Tokens tokens) {
        return Map.of("input_tokens", tokens.input(), "output_tokens", tokens.output(), "total_tokens", tokens.total());
    }
}
