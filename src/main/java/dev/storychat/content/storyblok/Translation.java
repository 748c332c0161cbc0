package dev.storychat.content.storyblok;

import dev.storychat.chat.search.Scope;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * In which language stories are read: the API gives one at a time.
 *
 * @param code as the API takes it; null: the space's default language, which has no code there
 */
record Translation(@Nullable String code) {

    /**
     * The language that is asked for or, when none is, the default one, as far as the scope has it: else the first that
     * the scope names.
     *
     * @param known the codes of all but the default language
     * @return empty when the scope does not have the language that is asked for
     */
    static Optional<Translation> of(@Nullable String asked, Scope scope, List<String> known) {
        var allowed = scope.languages().stream()
                .map(language -> of(language, known))
                .collect(Collectors.toUnmodifiableList());
        var wanted = of(asked == null ? "" : asked, known);
        if (allowed.isEmpty() || allowed.contains(wanted)) {
            return Optional.of(wanted);
        }
        return asked == null ? Optional.of(allowed.get(0)) : Optional.empty();
    }

    /** The default language is called by its own code too, which is English nearly always. */
    private static Translation of(String written, List<String> known) {
        var code = written.strip().toLowerCase(Locale.ROOT).replace('-', '_');
        var isDefault = code.isEmpty() || code.equals("default") || (code.equals("en") && !known.contains(code));
        return new Translation(isDefault ? null : code);
    }
}
