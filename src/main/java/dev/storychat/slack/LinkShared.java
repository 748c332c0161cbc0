package dev.storychat.slack;

import com.slack.api.model.event.Event;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Somebody wrote a link to one of our domains, into a message or only into the composer so far (<a
 * href="https://docs.slack.dev/reference/events/link_shared">link_shared</a>), with no more of it than we read.
 */
public final class LinkShared implements Event {
    private static final long serialVersionUID = 1L;

    static final String TYPE = "link_shared";

    private @Nullable String channel;
    private @Nullable String user;
    private @Nullable String messageTs;
    private @Nullable String unfurlId;
    private @Nullable String source;

    @SuppressWarnings("serial") // nobody serialises it
    private @Nullable List<Link> links;

    @SuppressWarnings("serial") // nobody serialises it
    private static final class Link {
        private @Nullable String url;
    }

    @Override
    public String getType() {
        return TYPE;
    }

    @Override
    public @Nullable String getSubtype() {
        return null;
    }

    String user() {
        return orEmpty(user);
    }

    /** Empty in the composer, where no channel tells who will read it. */
    String channel() {
        return "composer".equals(source) ? "" : orEmpty(channel);
    }

    /** What names the message to Slack, as arguments of {@code chat.unfurl}: one pair or the other. */
    Map<String, String> message() {
        return orEmpty(unfurlId).isEmpty() || orEmpty(source).isEmpty()
                ? Map.of("channel", orEmpty(channel), "ts", orEmpty(messageTs))
                : Map.of("unfurl_id", orEmpty(unfurlId), "source", orEmpty(source));
    }

    List<String> addresses() {
        return links == null
                ? List.of()
                : links.stream()
                        .map(link -> orEmpty(link.url))
                        .filter(url -> !url.isEmpty())
                        .distinct()
                        .toList();
    }

    private static String orEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }
}
