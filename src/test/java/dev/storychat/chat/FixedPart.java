package dev.storychat.chat;

import java.util.Map;

/** A part that is always the same. */
public record FixedPart(String name, String mode, boolean works) implements Part {

    @Override
    public State look() {
        return new State(mode, works, Map.of());
    }
}
