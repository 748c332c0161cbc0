package dev.storychat.fakes;

import static dev.storychat.fakes.SlackRules.isBlank;
import static dev.storychat.fakes.SlackRules.refuseIf;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Slack's rules for modals and Home tabs. See <a href="https://docs.slack.dev/reference/views">Views</a>. */
final class ViewRules {

    private static final int LABEL = 24;
    private static final int CALLBACK_ID = 255;
    private static final int METADATA = 3_000;

    private ViewRules() {}

    static Optional<Refusal> refusal(String method, JsonObject arguments) {
        var trigger = isBlank(arguments, "trigger_id");
        if (method.equals("views.open") && trigger) {
            return Optional.of(Refusal.of("invalid_arguments", "missing required field: trigger_id"));
        }
        if (!(arguments.get("view") instanceof JsonObject view)) {
            return Optional.of(Refusal.of("invalid_arguments", "view is no object"));
        }
        var faults = faults(view, method.equals("views.publish") ? "home" : "modal");
        return refuseIf(!faults.isEmpty(), "invalid_arguments", String.join("; ", faults));
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
        if (view.getString("callback_id", "").length() > CALLBACK_ID) {
            faults.add("callback_id is too long");
        }
        if (view.getString("private_metadata", "").length() > METADATA) {
            faults.add("private_metadata is too long");
        }
        faults.addAll(BlockKit.viewFaults(view.getOrDefault("blocks", JsonValue.NULL)));
        return faults;
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
