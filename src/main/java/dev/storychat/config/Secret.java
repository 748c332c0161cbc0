package dev.storychat.config;

/**
 * Something that must not be read by the wrong people: shown as its last four characters at most.
 *
 * @param value the secret itself
 */
public record Secret(String value) {
    private static final int LONG_ENOUGH_TO_SHOW_AN_END = 12;

    @Override
    public String toString() {
        return value.length() < LONG_ENOUGH_TO_SHOW_AN_END ? "…" : "…" + value.substring(value.length() - 4);
    }
}
