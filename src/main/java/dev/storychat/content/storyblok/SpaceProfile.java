package dev.storychat.content.storyblok;

import dev.storychat.chat.WebLink;
import dev.storychat.chat.search.Inventory;
import dev.storychat.config.StoryblokSettings;
import dev.storychat.content.story.StoryReader;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is known of the space: from the settings and, where they say nothing, from the space itself. */
final class SpaceProfile {
    private static final Set<String> STORYBLOK = Set.of(
            "app.storyblok.com",
            "a.storyblok.com",
            "a-us.storyblok.com",
            "a-ca.storyblok.com",
            "a-ap.storyblok.com",
            "app.storyblokchina.cn",
            "a.storyblokchina.cn");

    private final StoryblokSettings settings;
    private final Space space;

    SpaceProfile(StoryblokSettings settings, Space space) {
        this.settings = settings;
        this.space = space;
    }

    /** Only where the public address is not set must the space be asked for it before the first search. */
    StoryReader reader() {
        if (settings.publicUrl() != null) {
            return new StoryReader(settings.publicUrl().toString(), spaceId());
        }
        return new StoryReader(space.facts().domain(), spaceId());
    }

    private @Nullable String spaceId() {
        return settings.spaceId() != null
                ? settings.spaceId()
                : space.known().map(SpaceFacts::id).filter(id -> !id.isEmpty()).orElse(null);
    }

    /** The codes of all but the default language, as far as they are known. */
    List<String> languages() {
        return space.known().map(SpaceFacts::languages).orElse(List.of());
    }

    Inventory inventory() {
        return space.known().map(SpaceFacts::inventory).orElse(Inventory.UNKNOWN);
    }

    /** Where links may lead, as far as it is known. */
    Set<String> hosts() {
        var hosts = new HashSet<>(STORYBLOK);
        var base = settings.publicUrl() != null
                ? Optional.of(settings.publicUrl().toString())
                : space.known().map(SpaceFacts::domain);
        base.flatMap(WebLink::host).ifPresent(hosts::add);
        return hosts;
    }
}
