package dev.storychat.slack.blocks;

import com.slack.api.model.view.View;
import dev.storychat.chat.PlainText;
import dev.storychat.chat.Texts;
import dev.storychat.chat.search.Filter;
import dev.storychat.chat.search.QuerySyntax;
import dev.storychat.chat.search.QuerySyntax.Outcome.Refused;
import dev.storychat.chat.search.Written;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Reads what somebody filled into a {@link SearchView}. */
public final class SearchForm {
    private static final Map<String, Filter> FILTERS = filters();

    private final Locale language;
    private final Filled filled;
    private final Map<String, String> errors = new HashMap<>();

    /** What came of it. */
    public sealed interface Outcome {}

    /**
     * It makes sense.
     *
     * @param written as it is typed after {@code /search}
     */
    public record Sound(String written) implements Outcome {}

    /** It does not; what is wrong by the id of its block, for the person. */
    public record Faulty(Map<String, String> errors) implements Outcome {
        public Faulty {
            errors = Map.copyOf(errors);
        }
    }

    private SearchForm(View view, Locale language) {
        this.language = language;
        this.filled = new Filled(view.getState());
    }

    public static Outcome read(View view, Locale language) {
        return new SearchForm(view, language).outcome();
    }

    private static Map<String, Filter> filters() {
        var filters = new LinkedHashMap<String, Filter>();
        filters.put(SearchFields.TYPE, Filter.TYPE);
        filters.put(SearchFields.LANG, Filter.LANG);
        filters.put(SearchFields.PATH, Filter.PATH);
        filters.put(SearchFields.SINCE, Filter.SINCE);
        filters.put(SearchFields.UNTIL, Filter.UNTIL);
        filters.put(SearchFields.SORT, Filter.SORT);
        return filters;
    }

    private Outcome outcome() {
        var written = Written.of(PlainText.of(filled.typed(SearchView.WORDS)));
        check(SearchView.WORDS, written);
        for (var filter : FILTERS.entrySet()) {
            var value = PlainText.of(filled.entered(filter.getKey()));
            if (!value.isEmpty()) {
                check(filter.getKey(), Written.of("").with(filter.getValue(), value));
                written = written.with(filter.getValue(), value);
            }
        }
        if (errors.isEmpty()) {
            checkWhole(written);
        }
        return errors.isEmpty() ? new Sound(written.text()) : new Faulty(errors);
    }

    private void check(String block, Written written) {
        if (QuerySyntax.read(written, 1) instanceof Refused refused) {
            errors.put(block, refused.why(language));
        }
    }

    /** Each part makes sense: what does not is the days together. */
    private void checkWhole(Written written) {
        var outcome = QuerySyntax.read(written, 1);
        if (outcome instanceof Refused refused) {
            errors.put(SearchFields.UNTIL, refused.why(language));
        } else if (outcome instanceof QuerySyntax.Outcome.Empty) {
            errors.put(SearchView.WORDS, Texts.of(SearchForm.class, language).text("window.empty"));
        }
    }
}
