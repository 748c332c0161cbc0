package dev.storychat.chat;

/**
 * Why a part of the system does not work, for the person who can mend it.
 *
 * @param code short and stable, such as {@code credentials_missing}
 * @param message what is wrong, in one sentence without secrets
 * @param cure what to do about it
 */
public record Diagnosis(String code, String message, String cure) {

    /** The code of a part whose settings are not there: nothing is broken, it was never switched on. */
    public static final String NOT_CONFIGURED = "not_configured";

    public boolean isNotConfigured() {
        return code.equals(NOT_CONFIGURED);
    }

    /** Whether it is what was sent that is not taken: something else may be. */
    public boolean isAboutRequest() {
        return code.equals("request_refused") || code.equals("input_too_long");
    }
}
