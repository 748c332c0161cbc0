package dev.storychat.slack;

import com.slack.api.app_backend.events.payload.EventsApiPayload;
import dev.storychat.chat.Message;
import dev.storychat.chat.Place;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A post as Slack delivered it.
 *
 * @param id of the delivery; the same post may come several times, with the same or another id
 * @param workspace the team that installed us, or the enterprise where a whole enterprise did
 * @param us our own user; empty when Slack does not say
 */
record Delivery(String id, String workspace, String us, PostEvent post) {
    static final String PLATFORM = "slack";

    private static final Pattern TIMESTAMP = Pattern.compile("\\d{1,12}(\\.\\d{1,9})?");
    private static final Pattern BEGINS_WITH_MENTION = Pattern.compile("\\s*<(?:@|!subteam\\^|!)([^|>]*)[^>]*>.*");

    /** A person's post has none of the others; {@code bot_message} marks those of old integrations. */
    private static final Set<String> OF_PEOPLE = Set.of("", "file_share", "me_message", "thread_broadcast");

    static Delivery of(EventsApiPayload<? extends PostEvent> payload) {
        return new Delivery(
                orEmpty(payload.getEventId()), Workspace.of(payload), Workspace.us(payload), payload.getEvent());
    }

    /** Whether a person wrote it, and neither a bot nor we ourselves. */
    boolean isFromPerson() {
        return post.botId().isEmpty()
                && !post.user().isEmpty()
                && !post.user().equals("USLACKBOT")
                && !post.user().equals(us)
                && OF_PEOPLE.contains(orEmpty(post.getSubtype()))
                && !post.channel().isEmpty()
                && TIMESTAMP.matcher(post.ts()).matches();
    }

    boolean mentionsUs() {
        return !us.isEmpty() && post.text().matches("(?s).*<@" + Pattern.quote(us) + "[|>].*");
    }

    boolean beginsWithMentionOfAnother() {
        var mention = BEGINS_WITH_MENTION.matcher(post.text().replace('\n', ' '));
        return mention.matches() && !mention.group(1).equals(us);
    }

    boolean isInThread() {
        return !post.threadTs().isEmpty() && !post.threadTs().equals(post.ts());
    }

    Place place() {
        return new Place(PLATFORM, workspace, post.channel(), post.threadTs().isEmpty() ? post.ts() : post.threadTs());
    }

    Message message() {
        var words = Markup.readable(us.isEmpty() ? withoutFirstMention() : Markup.without(us, post.text()));
        return new Message(post.ts(), place(), post.user(), words, writtenAt(), post.attachments());
    }

    /** Where Slack does not say who we are: a mention of us mostly stands first. */
    private String withoutFirstMention() {
        return post instanceof PostEvent.Mention ? post.text().replaceFirst("<@[^>]*>", "") : post.text();
    }

    private Instant writtenAt() {
        return Instant.ofEpochMilli(new BigDecimal(post.ts()).movePointRight(3).longValue());
    }

    private static String orEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }
}
