package dev.storychat.slack;

import com.slack.api.model.event.Event;
import org.jspecify.annotations.Nullable;

/**
 * Somebody opened our home (<a href="https://docs.slack.dev/reference/events/app_home_opened">app_home_opened</a>), with
 * no more of it than we read: the SDK's own class reads the blocks of the last view, too, and fails on those that are
 * newer than it is.
 */
public final class HomeOpened implements Event {
    private static final long serialVersionUID = 1L;

    static final String TYPE = "app_home_opened";

    private @Nullable String user;
    private @Nullable String tab;
    private @Nullable String channel;

    @Override
    public String getType() {
        return TYPE;
    }

    @Override
    public @Nullable String getSubtype() {
        return null;
    }

    String user() {
        return user == null ? "" : user;
    }

    /** The direct message between this person and us. */
    String channel() {
        return channel == null ? "" : channel;
    }

    /** Whether it is the messages, which are the pane of an agent. */
    boolean isMessages() {
        return "messages".equals(tab);
    }

    /** Whether it is the Home tab, and not the messages. */
    boolean isHome() {
        return "home".equals(tab);
    }
}
