package dev.storychat.slack.blocks;

import dev.storychat.chat.PlainText;
import dev.storychat.chat.search.Hit;
import dev.storychat.chat.search.Story;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the button carries that asks about what was found.
 *
 * @param language of the person who sees it
 * @param written the search as it is typed
 * @param stories ids of what is shown; slugs of translations, which share their ids
 */
public record AskLink(Locale language, String written, List<String> stories) {
    private static final String NAME = "[\\p{L}\\p{N}/_.-]{1,120}";

    public AskLink {
        stories = List.copyOf(stories);
    }

    static AskLink of(Locale language, String written, List<Hit> shown) {
        var stories = shown.stream()
                .map(hit -> name(hit.story()))
                .filter(name -> name.matches(NAME))
                .toList();
        return new AskLink(language, written, stories);
    }

    private static String name(Story story) {
        return story.language().equals("default") ? story.id() : story.slug();
    }

    /** Fits into a button: what does not is left to the search. */
    String value() {
        var fitting = new ArrayList<>(parts());
        while (fitting.size() > 2 && Values.of(fitting).length() > SlackLimits.VALUE) {
            fitting.remove(fitting.size() - 1);
        }
        while (Values.of(fitting).length() > SlackLimits.VALUE) { // of quotes, which are escaped
            fitting.set(1, PlainText.beginning(fitting.get(1), fitting.get(1).length() / 2));
        }
        return Values.of(fitting);
    }

    List<String> parts() {
        return Stream.concat(Stream.of(language.toLanguageTag(), written), stories.stream())
                .toList();
    }

    /** Reads the value of a button; empty when it is none of ours. */
    public static Optional<AskLink> read(@Nullable String value) {
        return of(Values.read(value));
    }

    static Optional<AskLink> of(List<String> parts) {
        return parts.size() < 2
                ? Optional.empty()
                : Optional.of(
                        new AskLink(Locale.forLanguageTag(parts.get(0)), parts.get(1), parts.subList(2, parts.size())));
    }
}
