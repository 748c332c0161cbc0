package dev.storychat.chat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Pictures, as far as their size is told. */
final class Pictures {
    private Pictures() {}

    static byte[] of(Enclosure.Format format, int width, int height) {
        var bytes = ByteBuffer.allocate(64);
        switch (format) {
            case PNG ->
                put(bytes, "\u0089PNG\r\n\u001a\n\0\0\0\rIHDR").putInt(width).putInt(height);
            case GIF ->
                put(bytes.order(ByteOrder.LITTLE_ENDIAN), "GIF89a")
                        .putShort((short) width)
                        .putShort((short) height);
            // A comment stands before the frame.
            case JPEG ->
                put(bytes, "\u00ff\u00d8\u00ff\u00fe\0\4hi\u00ff\u00c2\0\u0011\b")
                        .putShort((short) height)
                        .putShort((short) width);
            case WEBP -> {
                put(bytes.order(ByteOrder.LITTLE_ENDIAN), "RIFF\30\0\0\0WEBPVP8L\14\0\0\0/")
                        .putInt(width - 1 | (height - 1) << 14);
            }
        }
        return bytes.array();
    }

    private static ByteBuffer put(ByteBuffer bytes, String letters) {
        return bytes.put(letters.getBytes(StandardCharsets.ISO_8859_1));
    }
}
