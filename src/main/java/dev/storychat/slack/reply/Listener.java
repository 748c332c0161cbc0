package dev.storychat.slack.reply;

import com.google.gson.Gson;
import dev.storychat.chat.Texts;
import dev.storychat.slack.api.People;
import dev.storychat.slack.api.Person;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;

/** The person who gets the answer. Slack is asked for them while the model thinks; nothing waits for that. */
final class Listener {
    private static final Gson GSON = new Gson();
    private static final Map<Locale, String> LOADING_MESSAGES = new ConcurrentHashMap<>();

    private final People people;
    private final SlackThread thread;
    private final Executor background;
    private boolean asked;

    Listener(People people, SlackThread thread, Executor background) {
        this.people = people;
        this.thread = thread;
        this.background = background;
    }

    /** English until more is known. */
    Locale language() {
        return people.known(thread.workspace(), author()).map(Person::language).orElse(Locale.ENGLISH);
    }

    /** UTC until more is known. */
    ZoneId zone() {
        return people.known(thread.workspace(), author()).map(Person::zone).orElse(ZoneOffset.UTC);
    }

    /** What Slack may show in turn until there are words, in JSON; 10 at the most. */
    String loadingMessages() {
        return LOADING_MESSAGES.computeIfAbsent(
                language(),
                language -> GSON.toJson(
                        Texts.of(Listener.class, language).text("reply.loading").split("\n")));
    }

    void getToKnow() {
        if (!asked) {
            asked = true;
            if (people.known(thread.workspace(), author()).isEmpty()) {
                background.execute(() -> people.find(thread.workspace(), author()));
            }
        }
    }

    private String author() {
        return thread.question().author();
    }
}
