package dev.storychat.storage;

import dev.storychat.chat.Seal;

/** No key is set: text is kept as it is. */
final class OpenSeal implements Seal {

    @Override
    public String close(String text) {
        return text;
    }

    @Override
    public String open(String sealed) {
        if (sealed.startsWith(AesSeal.MARK)) {
            throw new IllegalStateException(
                    "DATA_ENCRYPTION_KEY is not set, and the database holds encrypted text: set the key again.");
        }
        return sealed;
    }
}
