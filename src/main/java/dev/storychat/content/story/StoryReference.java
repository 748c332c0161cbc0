package dev.storychat.content.story;

import java.util.regex.Pattern;

/**
 * What somebody gave to name a story: its id, uuid or full slug, also when it stands in the address of its page or of
 * its editor.
 *
 * @param value without slashes at its ends; may be empty
 */
public record StoryReference(String value) {
    private static final Pattern EDITOR =
            Pattern.compile("https://app\\.storyblok\\.com/.*/stories/(?:\\d+/)*(\\d+)/?");
    private static final Pattern ADDRESS = Pattern.compile("https?://[^/?#]+/?([^?#]*).*", Pattern.CASE_INSENSITIVE);
    private static final Pattern UUID = Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    public static StoryReference of(String given) {
        var text = given.strip();
        var editor = EDITOR.matcher(text);
        if (editor.matches()) {
            return new StoryReference(editor.group(1));
        }
        var address = ADDRESS.matcher(text);
        var slug = address.matches() ? address.group(1) : text;
        return new StoryReference(slug.replaceAll("^/+|/+$", ""));
    }

    public boolean isUuid() {
        return UUID.matcher(value).matches();
    }

    public boolean isId() {
        return !value.isEmpty() && value.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
