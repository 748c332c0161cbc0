package dev.storychat.chat;

import dev.storychat.chat.Attachments.Fetched;
import dev.storychat.chat.Enclosures.Gap;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * The files of one message, as many as a model takes. The limits are those of <a
 * href="https://docs.aws.amazon.com/bedrock/latest/APIReference/API_runtime_Message.html">Bedrock's messages</a>.
 */
final class Pile {
    static final int MOST_PDFS = 5;
    static final int MOST_IMAGES = 20;
    static final int MOST_PIXELS = 8_000;

    /** All of it is held in memory, several times over, while the model answers. */
    static final int MOST_TOGETHER = 10_000_000;

    private static final int MOST_OF_PDF = 4_500_000;
    private static final int MOST_OF_IMAGE = 3_750_000;
    private static final int MOST_OF_TEXT = 1_000_000;

    private final List<Enclosure> read = new ArrayList<>();
    private final List<Gap> gaps = new ArrayList<>();
    private final List<String> cut = new ArrayList<>();
    private final Attachments source;
    private final Place place;
    private final FileRoom room;
    private int pdfs;
    private int images;
    private int texts;
    private int bytes;

    Pile(Attachments source, Place place, FileRoom room) {
        this.source = source;
        this.place = place;
        this.room = room;
    }

    /** Gives back the room for all of it. */
    void drop() {
        room.free(bytes);
    }

    Enclosures.Outcome outcome() {
        return new Enclosures.Outcome(read, gaps, cut, bytes);
    }

    void add(Attachment attachment) {
        var file = source.known(place, attachment);
        var kind = FileKind.claimed(file);
        if (kind.isEmpty()) {
            // Of one that the platform tells nothing about it is not known what it is.
            var isUnknown = file.name().isEmpty()
                    && file.type().isEmpty()
                    && file.address().isEmpty();
            leave(file, isUnknown ? Unread.UNREACHABLE : Unread.UNSUPPORTED);
        } else if (file.size() > most(kind.get())) {
            leave(file, Unread.TOO_LARGE);
        } else if (isFull(kind.get()) || bytes + file.size() > MOST_TOGETHER) {
            leave(file, Unread.TOO_MANY);
        } else {
            fetch(file, kind.get());
        }
    }

    private void fetch(Attachment file, FileKind kind) {
        var size = file.size() > 0 ? (int) file.size() : most(kind);
        if (!room.take(size)) {
            leave(file, Unread.BUSY);
            return;
        }
        bytes += size;
        var fetched = source.fetch(place, file, most(kind));
        if (fetched instanceof Fetched.Missing missing) {
            leave(file, missing.why());
        } else if (fetched instanceof Fetched.Content content) {
            put(file, kind, content.bytes());
        }
    }

    private void put(Attachment file, FileKind kind, ByteBuffer content) {
        switch (kind) {
            case IMAGE -> image(file, content);
            case PDF -> pdf(file, content);
            case TEXT -> text(file, content);
        }
    }

    private void image(Attachment file, ByteBuffer content) {
        var format = FileKind.format(content);
        var size = format.flatMap(known -> ImageSize.of(known, content));
        if (size.isEmpty()) {
            leave(file, Unread.BROKEN);
        } else if (!size.get().fits(MOST_PIXELS)) {
            leave(file, Unread.TOO_LARGE);
        } else {
            var label = "Image " + ++images;
            read.add(new Enclosure.Image(label, Caption.of(label, file), format.get(), content));
        }
    }

    private void pdf(Attachment file, ByteBuffer content) {
        if (FileKind.isPdf(content)) {
            var label = "Document " + ++pdfs;
            read.add(new Enclosure.Pdf(label, Caption.of(label, file), content));
        } else {
            leave(file, Unread.BROKEN);
        }
    }

    private void text(Attachment file, ByteBuffer content) {
        var text = FileText.of(content);
        if (text.isEmpty()) {
            leave(file, Unread.BROKEN);
            return;
        }
        var label = "Text " + ++texts;
        read.add(new Enclosure.Text(label, Caption.of(label, file), text.get().marked()));
        if (text.get().isCut()) {
            cut.add(file.name());
        }
    }

    private void leave(Attachment file, Unread why) {
        gaps.add(new Gap(file.name(), why));
    }

    private boolean isFull(FileKind kind) {
        return kind == FileKind.PDF && pdfs >= MOST_PDFS || kind == FileKind.IMAGE && images >= MOST_IMAGES;
    }

    private static int most(FileKind kind) {
        return switch (kind) {
            case IMAGE -> MOST_OF_IMAGE;
            case PDF -> MOST_OF_PDF;
            case TEXT -> MOST_OF_TEXT;
        };
    }
}
