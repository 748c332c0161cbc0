package dev.storychat.chat.search;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * The part of the content that may be seen. Each list that is not empty must be kept to; an empty one lets everything
 * through.
 *
 * @param paths prefixes of full slugs, without a leading slash; a translation may carry its language before it
 * @param types component names
 * @param languages codes as the space spells them; {@code default} for the default one
 */
public record Scope(List<String> paths, List<String> types, List<String> languages) {

    public static final Scope EVERYTHING = new Scope(List.of(), List.of(), List.of());

    public Scope {
        paths = List.copyOf(paths);
        types = List.copyOf(types);
        languages = List.copyOf(languages);
    }

    public boolean isEverything() {
        return paths.isEmpty() && types.isEmpty() && languages.isEmpty();
    }

    /** The same in whatever language. */
    public Scope inAnyLanguage() {
        return new Scope(paths, types, List.of());
    }

    /** Whether a story may be seen. One whose type the backend does not tell is not of any of the types. */
    public boolean holds(Story story) {
        return holds(story.slug(), story.contentType(), story.language());
    }

    /** The same, by what is known of a story: its full slug, type and language. */
    public boolean holds(String slug, String type, String language) {
        return (paths.isEmpty() || holdsPath(slug, language))
                && isAny(types, type::equalsIgnoreCase)
                && isAny(languages, allowed -> folded(allowed).equals(folded(language)));
    }

    private boolean holdsPath(String written, String language) {
        return slugs(written, language).stream()
                .anyMatch(slug -> isAny(paths, path -> slug.startsWith(path.toLowerCase(Locale.ROOT))));
    }

    /** The full slug in lower case and, where it begins with its language as translations of one story do, the rest. */
    public static List<String> slugs(String slug, String language) {
        var whole = slug.toLowerCase(Locale.ROOT);
        var prefix = folded(language) + "/";
        return whole.replace('_', '-').startsWith(prefix)
                ? List.of(whole, whole.substring(prefix.length()))
                : List.of(whole);
    }

    private static boolean isAny(List<String> allowed, Predicate<String> such) {
        return allowed.isEmpty() || allowed.stream().anyMatch(such);
    }

    private static String folded(String language) {
        return language.strip().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
