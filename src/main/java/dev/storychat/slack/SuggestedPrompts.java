package dev.storychat.slack;

import com.google.gson.Gson;
import dev.storychat.chat.Place;
import dev.storychat.chat.ScopedSearch;
import dev.storychat.chat.Texts;
import dev.storychat.slack.api.People;
import dev.storychat.slack.api.WebApi;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What somebody may begin with, by <a
 * href="https://docs.slack.dev/reference/methods/assistant.threads.setSuggestedPrompts">assistant.threads.setSuggestedPrompts</a>:
 * in their language, and about what this space holds.
 */
@Dependent
class SuggestedPrompts {
    private static final Gson GSON = new Gson();
    private static final int MOST_TYPES = 2;

    private final WebApi api;
    private final People people;
    private final ScopedSearch content;

    @Inject
    SuggestedPrompts(WebApi api, People people, ScopedSearch content) {
        this.api = api;
        this.people = people;
        this.content = content;
    }

    /**
     * Shows them. Asks Slack: never before an acknowledgement.
     *
     * @param thread of an assistant; empty for an agent, of which Slack takes none
     */
    void show(String workspace, String user, String channel, String thread) {
        var person = people.find(workspace, user);
        if (person.isForeign()) {
            return;
        }
        var texts = Languages.of(person.language());
        var place = new Place(Delivery.PLATFORM, workspace, channel, thread);
        var arguments = new HashMap<>(Map.of(
                "channel_id", channel,
                "title", texts.text("prompts.title"),
                "prompts",
                        GSON.toJson(prompts(texts, content.in(place).inventory().types()))));
        if (!thread.isEmpty()) {
            arguments.put("thread_ts", thread);
        }
        api.call(workspace, "assistant.threads.setSuggestedPrompts", arguments);
    }

    /** Slack shows four at the most. */
    private static List<Map<String, String>> prompts(Texts texts, List<String> types) {
        var questions = new ArrayList<String>();
        questions.add(texts.text("prompts.new"));
        types.stream()
                .limit(MOST_TYPES)
                .map(type -> texts.text("prompts.latest", type))
                .forEach(questions::add);
        questions.add(texts.text("prompts.count"));
        if (types.isEmpty()) {
            questions.add(texts.text("prompts.help"));
        }
        return questions.stream()
                .map(question -> Map.of("title", question, "message", question))
                .toList();
    }
}
