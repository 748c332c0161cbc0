package dev.storychat.chat;

import java.nio.ByteBuffer;
import java.util.Locale;

/** An attachment as the model reads it. */
public sealed interface Enclosure {

    /** A name without any meaning, such as {@code Image 1}: what people call their files could be read as an order. */
    String label();

    /** Tells the model what people call it, on a line of its own. */
    String caption();

    /** A picture. */
    record Image(String label, String caption, Format format, ByteBuffer bytes) implements Enclosure {
        public Image {
            bytes = bytes.asReadOnlyBuffer();
        }
    }

    /** A PDF. */
    record Pdf(String label, String caption, ByteBuffer bytes) implements Enclosure {
        public Pdf {
            bytes = bytes.asReadOnlyBuffer();
        }
    }

    /**
     * Text.
     *
     * @param text without anything invisible, between marks that it cannot leave
     */
    record Text(String label, String caption, String text) implements Enclosure {}

    /** How a picture is written. */
    enum Format {
        PNG,
        JPEG,
        GIF,
        WEBP;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
