package dev.storychat.chat.search;

import dev.storychat.chat.Diagnosis;

/** The content could not be reached. */
public final class SearchUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Diagnosis diagnosis;

    public SearchUnavailableException(Diagnosis diagnosis, Throwable cause) {
        super(diagnosis.code() + ": " + diagnosis.message(), cause);
        this.diagnosis = diagnosis;
    }

    public SearchUnavailableException(Diagnosis diagnosis) {
        super(diagnosis.code() + ": " + diagnosis.message());
        this.diagnosis = diagnosis;
    }

    public Diagnosis diagnosis() {
        return diagnosis;
    }
}
