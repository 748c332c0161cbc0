package dev.storychat.slack;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import dev.storychat.chat.Place;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * That somebody may change the settings of a channel. It travels inside the window through Slack, which signs what comes
 * back: nobody can make one up.
 *
 * @param guests whether this covers who else is answered there
 * @param language of the window
 */
record Grant(String workspace, String channel, String user, boolean guests, String language) {
    private static final Gson GSON = new Gson();

    /** Empty for what is none of ours. */
    static Optional<Grant> read(@Nullable String metadata) {
        try {
            return Optional.ofNullable(GSON.fromJson(metadata, Grant.class))
                    .filter(grant -> grant.workspace != null && grant.channel != null && grant.user != null);
        } catch (JsonParseException e) {
            return Optional.empty();
        }
    }

    String toJson() {
        return GSON.toJson(this);
    }

    Place place() {
        return new Place(Delivery.PLATFORM, workspace, channel, "");
    }

    boolean isDirect() {
        return channel.startsWith("D");
    }

    Locale locale() {
        return language == null ? Locale.ENGLISH : Locale.forLanguageTag(language);
    }
}
