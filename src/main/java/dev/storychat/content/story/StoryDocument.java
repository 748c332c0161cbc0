package dev.storychat.content.story;

import dev.storychat.chat.search.Search;
import dev.storychat.chat.search.Story;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A story with its words.
 *
 * @param uuid empty when the backend does not tell
 * @param markdown all of its text
 * @param hosts where its own links lead, lower case
 */
public record StoryDocument(Story story, String uuid, String markdown, Set<String> hosts) {
    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} +(.+)$");

    public StoryDocument {
        hosts = Set.copyOf(hosts);
    }

    /** Its words without marks. */
    public String plain() {
        return Markdown.plain(markdown);
    }

    /** Its headings, one a line, without marks. */
    public String headings() {
        return HEADING.matcher(markdown)
                .results()
                .map(heading -> Markdown.plain(heading.group(1)))
                .collect(Collectors.joining("\n"));
    }

    public Search.Text text() {
        return new Search.Text(story, markdown, hosts);
    }
}
