package dev.storychat.chat;

import java.util.Map;

/** A part of the system whose state an operator wants to know. Each is one CDI bean. */
public interface Part {

    /** {@code database}, {@code slack}, {@code storyblok} or {@code bedrock}. */
    String name();

    /** Looks now. May take as long as the remote side does; never spends a model call, never throws. */
    State look();

    /**
     * How a part is.
     *
     * @param mode {@code real}, {@code embedded} or {@code off}
     * @param works whether it could do its work now
     * @param data further facts for an operator: String, Long or Boolean values, no secrets
     */
    record State(String mode, boolean works, Map<String, ?> data) {
        public State {
            data = Map.copyOf(data);
        }
    }
}
