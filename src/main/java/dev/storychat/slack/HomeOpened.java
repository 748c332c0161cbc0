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

    /** Whether it is the Home tab, and not the messages. */
    boolean isHome() {
        return "home".equals(tab);
    }
}
