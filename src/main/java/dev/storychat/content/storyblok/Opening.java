package dev.storychat.content.storyblok;

import dev.storychat.chat.WebLink;
import dev.storychat.chat.search.Scope;
import dev.storychat.chat.search.Search.Text;
import dev.storychat.content.story.StoryReference;
import java.util.HashSet;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Opens one story, wherever the host has it. */
final class Opening {
    private final SpaceProfile profile;
    private final Delivery delivery;
    private final @Nullable Semantic semantic;

    Opening(SpaceProfile profile, Delivery delivery, @Nullable Semantic semantic) {
        this.profile = profile;
        this.delivery = delivery;
        this.semantic = semantic;
    }

    Optional<Text> open(String given, Scope scope) {
        var reference = StoryReference.of(given);
        var translation = Translation.of(null, scope, profile.languages());
        if (reference.value().isEmpty() || translation.isEmpty()) {
            return Optional.empty();
        }
        return open(reference, translation.get())
                // The language was asked for; what is not translated comes in the default one.
                .filter(text -> scope.inAnyLanguage().holds(text.story()));
    }

    private Optional<Text> open(StoryReference reference, Translation translation) {
        var reader = profile.reader();
        return delivery.open(reference, reader, translation)
                .or(() -> semantic != null && reference.isId()
                        ? semantic.open(reference.value(), reader)
                        : Optional.empty())
                .map(story -> {
                    var hosts = new HashSet<>(story.hosts());
                    WebLink.host(story.story().url()).ifPresent(hosts::add);
                    return new Text(story.story(), story.markdown(), hosts);
                });
    }
}
