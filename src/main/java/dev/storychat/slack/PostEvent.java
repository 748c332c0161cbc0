package dev.storychat.slack;

import com.slack.api.model.event.Event;
import dev.storychat.chat.Attachment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A post, with no more of it than we read. The SDK's own classes read the blocks and attachments as well, and fail on
 * those that are newer than they are.
 */
public abstract class PostEvent implements Event {
    private static final long serialVersionUID = 1L;

    private final String type;
    private @Nullable String subtype;
    private @Nullable String channel;
    private @Nullable String channelType;
    private @Nullable String user;
    private @Nullable String botId;
    private @Nullable String text;
    private @Nullable String ts;
    private @Nullable String threadTs;
    private @Nullable List<SharedFile> files;

    PostEvent(String type, @Nullable String subtype) {
        this.type = type;
        this.subtype = subtype;
    }

    @Override
    public String getType() {
        return type;
    }

    @Override
    public @Nullable String getSubtype() {
        return subtype;
    }

    String channel() {
        return orEmpty(channel);
    }

    /** Whether it stands in a direct message between one person and us. */
    boolean isDirect() {
        return "im".equals(channelType);
    }

    String user() {
        return orEmpty(user);
    }

    String botId() {
        return orEmpty(botId);
    }

    String text() {
        return orEmpty(text);
    }

    String ts() {
        return orEmpty(ts);
    }

    /** Empty when it stands in the channel itself. */
    String threadTs() {
        return orEmpty(threadTs);
    }

    /** What is attached to it. */
    List<Attachment> attachments() {
        return files == null
                ? List.of()
                : files.stream()
                        .filter(file -> file != null && file.isNamed())
                        .map(SharedFile::attachment)
                        .toList();
    }

    private static String orEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }

    /** Somebody mentioned us. */
    public static final class Mention extends PostEvent {
        private static final long serialVersionUID = 1L;

        public Mention() {
            super("app_mention", null);
        }
    }

    /** Somebody wrote where we read along. */
    public static final class Said extends PostEvent {
        private static final long serialVersionUID = 1L;

        public Said() {
            super("message", null);
        }
    }

    /** The same, with files. */
    public static final class SaidWithFiles extends PostEvent {
        private static final long serialVersionUID = 1L;

        public SaidWithFiles() {
            super("message", "file_share");
        }
    }

    /** The same, of themselves by {@code /me}. */
    public static final class SaidOfMyself extends PostEvent {
        private static final long serialVersionUID = 1L;

        public SaidOfMyself() {
            super("message", "me_message");
        }
    }

    /** The same, in a thread and shown in its channel as well. */
    public static final class SaidToAll extends PostEvent {
        private static final long serialVersionUID = 1L;

        public SaidToAll() {
            super("message", "thread_broadcast");
        }
    }
}
