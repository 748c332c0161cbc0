package dev.storychat.slack.blocks;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A story card as its button and the window that shares it carry it. */
public final class CardValue {
    private CardValue() {}

    /** For a button; without the passage where all of it does not fit, empty where even that does not. */
    static Optional<String> of(StoryCard card) {
        return Stream.of(card.passage(), "")
                .map(words -> Values.of(parts(card, words)))
                .filter(value -> value.length() <= SlackLimits.VALUE)
                .findFirst();
    }

    /** For a window, which has room for all that a button carries and for the language of the person. */
    static String of(StoryCard card, Locale language) {
        return Values.of(Stream.concat(Stream.of(language.toLanguageTag()), parts(card, card.passage()).stream())
                .toList());
    }

    private static List<String> parts(StoryCard card, String passage) {
        var origin = card.origin();
        return List.of(
                card.title(),
                passage,
                card.facts(),
                card.page(),
                card.editor(),
                origin.slug(),
                origin.type(),
                origin.language());
    }

    /** Reads what a button carries; empty when it is none of ours. */
    public static Optional<StoryCard> read(@Nullable String value) {
        return card(Values.read(value));
    }

    /** Reads what a window carries; empty when it is none of ours. */
    static Optional<StoryCard> readOfWindow(@Nullable String value) {
        var parts = Values.read(value);
        return parts.isEmpty() ? Optional.empty() : card(parts.subList(1, parts.size()));
    }

    private static Optional<StoryCard> card(List<String> parts) {
        if (parts.size() != 8) {
            return Optional.empty();
        }
        var origin = new StoryCard.Origin(parts.get(5), parts.get(6), parts.get(7));
        return Optional.of(new StoryCard(parts.get(0), parts.get(1), parts.get(2), parts.get(3), parts.get(4), origin));
    }
}
