package dev.storychat.chat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What we read. The name and the MIME type tell whether to fetch a file, its first bytes what it is. */
enum FileKind {
    IMAGE,
    PDF,
    TEXT;

    private static final Set<String> IMAGES = Set.of("image/png", "image/jpeg", "image/jpg", "image/gif", "image/webp");
    private static final Set<String> TEXTS =
            Set.of("text/plain", "text/markdown", "text/x-markdown", "text/csv", "text/tab-separated-values");
    private static final Set<String> IMAGE_ENDINGS = Set.of("png", "jpg", "jpeg", "gif", "webp");
    private static final Set<String> TEXT_ENDINGS = Set.of("txt", "text", "md", "markdown", "csv", "tsv", "log");

    /** What it is said to be; empty for what we do not read. */
    static Optional<FileKind> claimed(Attachment attachment) {
        var type = attachment.type().toLowerCase(Locale.ROOT).split(";", 2)[0].strip();
        var name = attachment.name().toLowerCase(Locale.ROOT);
        var ending = name.substring(name.lastIndexOf('.') + 1);
        if (IMAGES.contains(type) || type.isEmpty() && IMAGE_ENDINGS.contains(ending)) {
            return Optional.of(IMAGE);
        }
        if (type.equals("application/pdf") || type.isEmpty() && ending.equals("pdf")) {
            return Optional.of(PDF);
        }
        // Slack does not know every text for what it is.
        var isVague = type.isEmpty() || type.equals("application/octet-stream");
        return TEXTS.contains(type) || isVague && TEXT_ENDINGS.contains(ending) ? Optional.of(TEXT) : Optional.empty();
    }

    /** How a picture is written; empty for what is none. */
    static Optional<Enclosure.Format> format(ByteBuffer bytes) {
        if (begins(bytes, 0, "\u0089PNG\r\n\u001a\n")) {
            return Optional.of(Enclosure.Format.PNG);
        }
        if (begins(bytes, 0, "\u00ff\u00d8\u00ff")) {
            return Optional.of(Enclosure.Format.JPEG);
        }
        if (begins(bytes, 0, "GIF87a") || begins(bytes, 0, "GIF89a")) {
            return Optional.of(Enclosure.Format.GIF);
        }
        return begins(bytes, 0, "RIFF") && begins(bytes, 8, "WEBP")
                ? Optional.of(Enclosure.Format.WEBP)
                : Optional.empty();
    }

    static boolean isPdf(ByteBuffer bytes) {
        return begins(bytes, 0, "%PDF-");
    }

    private static boolean begins(ByteBuffer bytes, int at, String letters) {
        var expected = letters.getBytes(StandardCharsets.ISO_8859_1);
        return bytes.limit() >= at + expected.length
                && bytes.slice(at, expected.length).equals(ByteBuffer.wrap(expected));
    }
}
