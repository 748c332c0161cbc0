package dev.storychat.slack;

import com.slack.api.model.event.Event;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What somebody did to a post afterwards, with no more of it than we read, as {@link PostEvent} is. */
public abstract class PostChange implements Event {
    private static final long serialVersionUID = 1L;

    private final String subtype;
    private @Nullable String channel;
    private @Nullable String ts;
    private @Nullable String deletedTs;
    private @Nullable Version message;
    private @Nullable Version previousMessage;

    PostChange(String subtype) {
        this.subtype = subtype;
    }

    @Override
    public String getType() {
        return "message";
    }

    @Override
    public String getSubtype() {
        return subtype;
    }

    String channel() {
        return orEmpty(channel);
    }

    /** The time stamp of the post itself; empty when Slack does not say. */
    String post() {
        return Stream.of(orEmpty(deletedTs), now().ts(), before().ts())
                .filter(stamp -> !stamp.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** When it was done. */
    Instant at() {
        var stamp = now().editedTs().isEmpty() ? orEmpty(ts) : now().editedTs();
        return stamp.matches("\\d{1,12}(\\.\\d{1,6})?")
                ? Instant.EPOCH.plusNanos(
                        new BigDecimal(stamp).movePointRight(9).longValue())
                : Instant.now();
    }

    /** The post as it is now. */
    Version now() {
        return message == null ? Version.NONE : message;
    }

    /** The post as it was. */
    Version before() {
        return previousMessage == null ? Version.NONE : previousMessage;
    }

    /** A post at one time. */
    static final class Version implements Serializable {
        private static final long serialVersionUID = 1L;
        private static final Version NONE = new Version();

        private @Nullable String subtype;
        private @Nullable String user;
        private @Nullable String botId;
        private @Nullable String text;
        private @Nullable String ts;
        private @Nullable Edited edited;

        String text() {
            return orEmpty(text);
        }

        String ts() {
            return orEmpty(ts);
        }

        String editedTs() {
            return edited == null ? "" : orEmpty(edited.ts);
        }

        boolean isBy(String other) {
            return orEmpty(user).equals(other);
        }

        boolean isByBot() {
            return !orEmpty(botId).isEmpty();
        }

        /** What is left of a deleted post that has replies. */
        boolean isTombstone() {
            return "tombstone".equals(subtype);
        }
    }

    private static final class Edited implements Serializable {
        private static final long serialVersionUID = 1L;

        private @Nullable String ts;
    }

    private static String orEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }

    /** Somebody edited it, deleted it although it has replies, or Slack added what its links lead to. */
    public static final class Changed extends PostChange {
        private static final long serialVersionUID = 1L;

        public Changed() {
            super("message_changed");
        }
    }

    /** Somebody deleted it. */
    public static final class Deleted extends PostChange {
        private static final long serialVersionUID = 1L;

        public Deleted() {
            super("message_deleted");
        }
    }
}
