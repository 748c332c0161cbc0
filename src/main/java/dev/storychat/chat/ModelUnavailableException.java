package dev.storychat.chat;

import org.jspecify.annotations.Nullable;

/** The model made no move, or broke off in the middle of one. */
public final class ModelUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Diagnosis diagnosis;

    public ModelUnavailableException(Diagnosis diagnosis) {
        this(diagnosis, null);
    }

    public ModelUnavailableException(Diagnosis diagnosis, @Nullable Throwable cause) {
        super(diagnosis.code() + ": " + diagnosis.message(), cause);
        this.diagnosis = diagnosis;
    }

    public Diagnosis diagnosis() {
        return diagnosis;
    }
}
