package dev.storychat.storage;

import java.sql.SQLException;

/** What the database holds was closed with another key than ours: nothing is read or written, lest it be mixed. */
final class WrongKeyException extends SQLException {
    private static final long serialVersionUID = 1L;

    /** Of our own, among those that SQL leaves free; {@link dev.storychat.config.DatabaseTrouble} knows it. */
    private static final String STATE = "ZK001";

    WrongKeyException(Throwable cause) {
        super(cause.getMessage(), STATE, cause);
    }
}
