package dev.storychat.chat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Holds the files of a platform. */
final class Drawer implements Attachments {
    final List<String> fetched = new ArrayList<>();
    boolean isBroken;
    private final Map<String, byte[]> contents = new HashMap<>();

    /** Puts one in and gives it as the only attachment. */
    List<Attachment> with(String name, String type, byte[] content) {
        return List.of(file(name, type, content));
    }

    Attachment file(String name, String type, byte[] content) {
        var address = "https://files.example/" + contents.size() + "/" + name;
        contents.put(address, content);
        return new Attachment("F" + contents.size(), name, type, content.length, address);
    }

    @Override
    public String platform() {
        return "slack";
    }

    @Override
    public Attachment known(Place place, Attachment attachment) {
        return attachment;
    }

    @Override
    public Fetched fetch(Place place, Attachment attachment, int most) {
        fetched.add(attachment.id());
        if (isBroken) {
            throw new IllegalStateException("broken");
        }
        var content = contents.get(attachment.address());
        return content == null ? new Fetched.Missing(Unread.FORBIDDEN) : new Fetched.Content(ByteBuffer.wrap(content));
    }
}
