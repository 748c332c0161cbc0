package dev.storychat.storage;

import java.sql.SQLException;

/** What the database holds was closed with another key than ours: nothing is read or written, lest it be mixed. */
final class WrongKeyException extends SQLException {
    private static final long serialVersionUID = 1L;

    /** "Invalid authorization specification", the nearest that SQL has. */
    private static final String STATE = "28000";

    WrongKeyException(Throwable cause) {
        super(cause.getMessage(), STATE, cause);
    }
}
