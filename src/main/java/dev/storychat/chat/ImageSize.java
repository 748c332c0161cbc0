package dev.storychat.chat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/**
 * Width and height of a picture, read from its beginning without decoding it.
 *
 * @see <a href="https://www.w3.org/TR/png-3/#11IHDR">PNG</a>, <a
 *     href="https://developers.google.com/speed/webp/docs/riff_container">WebP</a>
 */
record ImageSize(int width, int height) {

    /** Empty where it cannot be read. */
    static Optional<ImageSize> of(Enclosure.Format format, ByteBuffer bytes) {
        try {
            var size = read(format, bytes.duplicate());
            return size.width > 0 && size.height > 0 ? Optional.of(size) : Optional.empty();
        } catch (IndexOutOfBoundsException e) {
            return Optional.empty(); // it ends too early
        }
    }

    boolean fits(int most) {
        return width <= most && height <= most;
    }

    private static ImageSize read(Enclosure.Format format, ByteBuffer bytes) {
        return switch (format) {
            case PNG -> new ImageSize(bytes.getInt(16), bytes.getInt(20));
            case GIF -> {
                bytes.order(ByteOrder.LITTLE_ENDIAN);
                yield new ImageSize(bytes.getChar(6), bytes.getChar(8));
            }
            case JPEG -> jpeg(bytes);
            case WEBP -> webp(bytes.order(ByteOrder.LITTLE_ENDIAN));
        };
    }

    /** Walks along the segments to the one that begins a frame. */
    private static ImageSize jpeg(ByteBuffer bytes) {
        for (int at = 2; ; ) {
            if (bytes.get(at) != (byte) 0xFF) {
                return new ImageSize(0, 0);
            }
            var marker = bytes.get(at + 1) & 0xFF;
            if (marker == 0xFF) {
                at++;
            } else if (isFrame(marker)) {
                return new ImageSize(bytes.getChar(at + 7), bytes.getChar(at + 5));
            } else {
                at += 2 + bytes.getChar(at + 2);
            }
        }
    }

    private static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    private static ImageSize webp(ByteBuffer bytes) {
        return switch (bytes.get(15)) {
            case ' ' -> new ImageSize(bytes.getChar(26) & 0x3FFF, bytes.getChar(28) & 0x3FFF);
            case 'L' -> {
                var bits = bytes.getInt(21);
                yield new ImageSize((bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1);
            }
            default -> new ImageSize(threeBytes(bytes, 24) + 1, threeBytes(bytes, 27) + 1);
        };
    }

    private static int threeBytes(ByteBuffer bytes, int at) {
        return bytes.getChar(at) | (bytes.get(at + 2) & 0xFF) << 16;
    }
}
