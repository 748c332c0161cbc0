package dev.storychat.chat;

/** Why an attachment is not read. */
public enum Unread {
    /** We read nothing of this kind. */
    UNSUPPORTED,
    /** It has too many bytes, or too many pixels. */
    TOO_LARGE,
    /** There are too many, or they are too large together. */
    TOO_MANY,
    /** There are too many of others at the moment. */
    BUSY,
    /** The platform does not let us. */
    FORBIDDEN,
    /** It was deleted, lies elsewhere, or the platform did not answer. */
    UNREACHABLE,
    /** It is not what its name says, or damaged. */
    BROKEN
}
