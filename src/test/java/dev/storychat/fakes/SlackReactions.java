package dev.storychat.fakes;

import dev.storychat.fakes.SlackWorkspace.Bot;
import jakarta.json.JsonObject;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Reactions on messages: each user has each of them once. */
final class SlackReactions {
    private final Set<String> all = ConcurrentHashMap.newKeySet();

    JsonObject answer(String method, JsonObject arguments, Bot bot) {
        var reaction = String.join(
                "/",
                arguments.getString("channel"),
                arguments.getString("timestamp"),
                arguments.getString("name"),
                bot.userId());
        if (method.equals("reactions.add")) {
            return all.add(reaction)
                    ? SlackMethods.done()
                    : Refusal.of("already_reacted").body();
        }
        return all.remove(reaction)
                ? SlackMethods.done()
                : Refusal.of("no_reaction").body();
    }
}
