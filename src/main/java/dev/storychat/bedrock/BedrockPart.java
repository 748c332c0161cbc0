package dev.storychat.bedrock;

import dev.storychat.chat.Diagnosis;
import dev.storychat.chat.Part;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** How Bedrock is, as far as that can be told without paying for a call. */
@Dependent
class BedrockPart implements Part {
    /** Half of the second that a health check may take; what is not found by then is found for the next one. */
    private static final Duration PATIENCE = Duration.ofMillis(500);

    private final BedrockModel model;
    private final InstantSource clock;

    @Inject
    BedrockPart(BedrockModel model) {
        this(model, InstantSource.system());
    }

    BedrockPart(BedrockModel model, InstantSource clock) {
        this.model = model;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "bedrock";
    }

    @Override
    public State look() {
        var data = new HashMap<String, Object>();
        data.put("region", model.settings().region());
        data.put("model", model.settings().modelId());
        data.put("breaker", model.calls().breaker());
        model.calls().latest().ifPresent(call -> {
            data.put("last_outcome", call.outcome());
            data.put("last_latency_ms", call.milliseconds());
            data.put(
                    "last_age_seconds",
                    Duration.between(call.at(), clock.instant()).toSeconds());
        });
        if (!model.credentials().areConfigured()) {
            explain(Fault.NOT_CONFIGURED, data);
            return new State("embedded", false, data);
        }
        var found = findCredentials(data);
        return new State("real", found && model.calls().breaker().equals("closed"), data);
    }

    private boolean findCredentials(Map<String, Object> data) {
        try {
            var credentials = model.credentials().resolve().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            data.put("credentials", Source.of(credentials));
            return true;
        } catch (ExecutionException e) {
            explain(Diagnoses.of(e), data);
        } catch (TimeoutException e) {
            data.put("credentials", "still looking for them");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    private void explain(Fault fault, Map<String, Object> data) {
        Diagnosis diagnosis = fault.diagnosis(model.settings());
        data.put("credentials", "none");
        data.put("problem", diagnosis.code());
        data.put("cure", diagnosis.cure());
    }
}
