package dev.storychat.slack;

import com.google.gson.JsonObject;
import dev.storychat.chat.ThreadSummary.Post;
import dev.storychat.slack.api.Outcome;
import dev.storychat.slack.api.WebApi;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * All posts of a thread, page by page, by <a
 * href="https://docs.slack.dev/reference/methods/conversations.replies">conversations.replies</a>.
 */
@Dependent
class ThreadPosts {
    private static final String PAGE = "200";
    private static final int MOST_PAGES = 10;

    private final WebApi api;

    @Inject
    ThreadPosts(WebApi api) {
        this.api = api;
    }

    /** What could be read. */
    sealed interface Read {
        /**
         * Posts, oldest first.
         *
         * @param whole false when there are more that could not be read
         */
        record Posts(List<Post> posts, boolean whole) implements Read {
            public Posts {
                posts = List.copyOf(posts);
            }
        }

        /** None, as we are not in the channel. */
        record NotInvited() implements Read {}

        /** None for another reason. */
        record Failed(Outcome why) implements Read {}
    }

    Read of(String workspace, String channel, String thread) {
        var posts = new ArrayList<Post>();
        var seen = new HashSet<String>();
        var cursor = "";
        for (int page = 0; page < MOST_PAGES; page++) {
            var outcome = page(workspace, channel, thread, cursor);
            if (!(outcome instanceof Outcome.Done done)) {
                return page == 0 ? failed(outcome) : new Read.Posts(posts, false);
            }
            add(done, seen, posts);
            cursor = cursor(done.answer());
            if (cursor.isEmpty()) {
                return new Read.Posts(posts, true);
            }
        }
        return new Read.Posts(posts, false);
    }

    private Outcome page(String workspace, String channel, String thread, String cursor) {
        var arguments = new HashMap<>(Map.of("channel", channel, "ts", thread, "limit", PAGE));
        if (!cursor.isEmpty()) {
            arguments.put("cursor", cursor);
        }
        return api.call(workspace, "conversations.replies", arguments);
    }

    private static Read failed(Outcome outcome) {
        return outcome instanceof Outcome.Failed failed
                        && (failed.code().equals("not_in_channel")
                                || failed.code().equals("channel_not_found"))
                ? new Read.NotInvited()
                : new Read.Failed(outcome);
    }

    /** The post that the thread began with may come on every page. */
    private static void add(Outcome.Done answer, HashSet<String> seen, List<Post> posts) {
        for (var element : answer.list("messages")) {
            var post = element.getAsJsonObject();
            if (seen.add(text(post, "ts"))) {
                var author = text(post, "user").isEmpty() ? text(post, "bot_id") : text(post, "user");
                posts.add(new Post(author, Markup.readable(text(post, "text"))));
            }
        }
    }

    private static String cursor(JsonObject answer) {
        return answer.get("response_metadata") instanceof JsonObject metadata ? text(metadata, "next_cursor") : "";
    }

    private static String text(JsonObject object, String name) {
        var value = object.get(name);
        return value != null && value.isJsonPrimitive() ? value.getAsString() : "";
    }
}
