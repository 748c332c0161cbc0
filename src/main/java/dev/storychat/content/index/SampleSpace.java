package dev.storychat.content.index;

import dev.storychat.chat.WebLink;
import dev.storychat.content.story.Member;
import dev.storychat.content.story.StoryDocument;
import dev.storychat.content.story.StoryReader;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReaderFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.store.ByteBuffersDirectory;

/**
 * The space that ships with the application, so that it can be tried before any space is connected.
 *
 * @param name its name
 * @param domain where its stories would be published
 * @param stories all of them
 */
public record SampleSpace(String name, String domain, List<StoryDocument> stories) {
    private static final String FOLDER = "/sample-space/";
    /** A class path has no folders to list: a new file needs a line here. */
    private static final List<String> FILES = List.of(
            "articles-en.json",
            "articles-de.json",
            "faqs-en.json",
            "faqs-de.json",
            "pages-en.json",
            "pages-de.json",
            "release-notes-en.json",
            "release-notes-de.json");

    private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());

    public SampleSpace {
        stories = List.copyOf(stories);
    }

    /**
     * Reads it from the class path.
     *
     * @throws UncheckedIOException when a file is missing
     */
    public static SampleSpace load() {
        var space = Member.object(json("space.json"), "space");
        var domain = Member.text(space, "domain");
        var reader = new StoryReader(domain, null);
        var stories = new ArrayList<StoryDocument>();
        for (var file : FILES) {
            Member.objects(json(file), "stories").forEach(story -> stories.add(reader.read(story)));
        }
        return new SampleSpace(Member.text(space, "name"), domain, stories);
    }

    private static JsonObject json(String file) {
        try (var stream = SampleSpace.class.getResourceAsStream(FOLDER + file)) {
            if (stream == null) {
                throw new IOException("No " + file + " in the sample space");
            }
            try (var reader = READERS.createReader(stream)) {
                return reader.readObject();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A search over it, in memory. Its default stories are English. */
    public LocalSearch search() {
        var languages = Languages.withDefault("en");
        var mapping = new StoryMapping(languages);
        var index = index(mapping);
        index.put(stories, name);
        index.finish(name, Map.of());
        var hosts = WebLink.host(domain).stream().collect(Collectors.toUnmodifiableSet());
        return new LocalSearch(index, languages, mapping, hosts.isEmpty() ? Set.of() : hosts);
    }

    private static StoryIndex index(StoryMapping mapping) {
        try {
            return new StoryIndex(new ByteBuffersDirectory(), mapping);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
