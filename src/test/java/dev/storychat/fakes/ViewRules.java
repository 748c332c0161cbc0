package dev.storychat.fakes;

import static dev.storychat.fakes.SlackRules.isBlank;
import static dev.storychat.fakes.SlackRules.refuseIf;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Slack's rules for modals and Home tabs. See <a href="https://docs.slack.dev/reference/views">Views</a>. */
final class ViewRules {

    private static final int LABEL = 24;
    private static final int CALLBACK_ID = 255;
    private static final int METADATA = 3_000;

    /** As {@link SlackInteractions} makes them: the moment of what triggered it is in the middle. */
    private static final Pattern TRIGGER = Pattern.compile("\\d+\\.(\\d{13})\\.fake");

    private static final Duration GOOD_FOR = Duration.ofSeconds(3);

    private ViewRules() {}

    static Optional<Refusal> refusal(String method, JsonObject arguments) {
        if (List.of("views.open", "views.push").contains(method)) {
            var trigger = trigger(arguments);
            if (trigger.isPresent()) {
                return trigger;
            }
        }
        if (method.equals("views.update") && isBlank(arguments, "view_id") && isBlank(arguments, "external_id")) {
            return Optional.of(Refusal.of("invalid_arguments", "missing required field: view_id"));
        }
        if (!(arguments.get("view") instanceof JsonObject view)) {
            return Optional.of(Refusal.of("invalid_arguments", "view is no object"));
        }
        var faults = faults(view, method.equals("views.publish") ? "home" : "modal");
        return refuseIf(!faults.isEmpty(), "invalid_arguments", String.join("; ", faults));
    }

    private static Optional<Refusal> trigger(JsonObject arguments) {
        if (isBlank(arguments, "trigger_id")) {
            return Optional.of(Refusal.of("invalid_arguments", "missing required field: trigger_id"));
        }
        var trigger = TRIGGER.matcher(arguments.getString("trigger_id"));
        var expired = trigger.matches()
                && Duration.between(Instant.ofEpochMilli(Long.parseLong(trigger.group(1))), Instant.now())
                                .compareTo(GOOD_FOR)
                        > 0;
        return refuseIf(expired, "expired_trigger_id", "trigger_id");
    }

    private static List<String> faults(JsonObject view, String type) {
        var faults = new ArrayList<String>();
        if (!view.getString("type", "").equals(type)) {
            faults.add("type must be " + type);
        }
        if (type.equals("modal")) {
            checkLabel(view, "title", true, faults);
            checkLabel(view, "submit", false, faults);
            checkLabel(view, "close", false, faults);
        }
        if (type.equals("modal") && !view.containsKey("submit") && hasInput(view)) {
            faults.add("submit is required when an input block is within blocks");
        }
        if (view.getString("callback_id", "").length() > CALLBACK_ID) {
            faults.add("callback_id is too long");
        }
        if (view.getString("private_metadata", "").length() > METADATA) {
            faults.add("private_metadata is too long");
        }
        faults.addAll(BlockKit.viewFaults(view.getOrDefault("blocks", JsonValue.NULL)));
        return faults;
    }

    private static boolean hasInput(JsonObject view) {
        return view.getOrDefault("blocks", JsonValue.NULL) instanceof JsonArray blocks
                && blocks.getValuesAs(JsonObject.class).stream()
                        .anyMatch(block -> block.getString("type", "").equals("input"));
    }

    private static void checkLabel(JsonObject view, String name, boolean required, List<String> faults) {
        if (!(view.get(name) instanceof JsonObject label)) {
            if (required) {
                faults.add("missing required field: " + name);
            }
            return;
        }
        var length = label.getString("text", "").length();
        if (!label.getString("type", "").equals("plain_text") || length == 0 || length > LABEL) {
            faults.add(name + " must be a plain_text of 1 to " + LABEL + " characters");
        }
    }
}
