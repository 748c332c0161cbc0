package dev.storychat.content.index;

import dev.storychat.chat.search.Scope;
import dev.storychat.content.story.StoryDocument;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;

/** Finds the one story that somebody refers to, by slug, id or uuid. */
final class StoryLookup {
    private final Languages languages;
    private final StoryMapping mapping;

    StoryLookup(Languages languages, StoryMapping mapping) {
        this.languages = languages;
        this.mapping = mapping;
    }

    Optional<StoryDocument> find(IndexSearcher searcher, String reference, Scope scope) throws IOException {
        for (var term : terms(Fields.folded(reference))) {
            var found = searcher.search(stories(term, scope), 1).scoreDocs;
            if (found.length > 0) {
                return Optional.of(mapping.read(searcher, found[0].doc));
            }
        }
        return Optional.empty();
    }

    private static List<Term> terms(String name) {
        return List.of(
                new Term(Fields.SLUG, name),
                new Term(Fields.SLUG, name + "/"),
                new Term(Fields.ID, name),
                new Term(Fields.UUID, name));
    }

    /** Translations share id and uuid: the default language is opened unless the slug says another. */
    private BooleanQuery stories(Term term, Scope scope) {
        var stories = new BooleanQuery.Builder()
                .add(new TermQuery(term), Occur.FILTER)
                .add(new TermQuery(new Term(Fields.LANGUAGE, languages.folded(""))), Occur.SHOULD);
        new Filters(languages).add(stories, scope);
        return stories.build();
    }
}
