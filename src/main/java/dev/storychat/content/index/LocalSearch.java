package dev.storychat.content.index;

import dev.storychat.chat.search.Hit;
import dev.storychat.chat.search.Query;
import dev.storychat.chat.search.Results;
import dev.storychat.chat.search.Search;
import dev.storychat.chat.search.Spelling;
import dev.storychat.content.story.Excerpt;
import dev.storychat.content.story.StoryDocument;
import dev.storychat.content.story.StoryReference;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TermQuery;

/** Search in the local index. Counts exactly, and by content type. */
public final class LocalSearch implements Search, Spelling {
    private final StoryIndex index;
    private final Languages languages;
    private final Fields fields;
    private final Set<String> hosts;

    LocalSearch(StoryIndex index, Languages languages, Fields fields, Set<String> hosts) {
        this.index = index;
        this.languages = languages;
        this.fields = fields;
        this.hosts = Set.copyOf(hosts);
    }

    @Override
    public Results find(Query query) {
        return index.ask(searcher -> find(searcher, query));
    }

    private Results find(IndexSearcher searcher, Query query) throws IOException {
        var words = Words.of(query.words(), readers(query));
        if (words.isEmpty() && !query.words().isBlank()) {
            return Results.none();
        }
        var asked = lucene(searcher, query, words);
        var found = searcher.search(asked, query.offset() + query.limit(), order(query, words), false);
        var byType = Types.count(searcher, asked);
        return results(searcher, asked, page(found.scoreDocs, query), byType);
    }

    /** Somebody who asks for one language wants its words only; else a word may be of any language. */
    private List<String> readers(Query query) {
        return query.language() == null ? Languages.readers() : List.of(languages.readerOf(query.language()));
    }

    private org.apache.lucene.search.Query lucene(IndexSearcher searcher, Query query, List<Word> words)
            throws IOException {
        var asked = new BooleanQuery.Builder();
        new Filters(languages).add(asked, query);
        if (words.isEmpty()) {
            asked.add(new MatchAllDocsQuery(), Occur.FILTER);
        } else {
            WordQuery.of(words, searcher.getIndexReader()).add(asked, searcher);
        }
        return asked.build();
    }

    /** Without words nothing is more relevant than anything else: then the newest come first. */
    private static Sort order(Query query, List<Word> words) {
        var newest = query.sort() == Query.Sort.RELEVANCE && words.isEmpty();
        return Orders.of(newest ? Query.Sort.NEWEST : query.sort());
    }

    private static ScoreDoc[] page(ScoreDoc[] found, Query query) {
        return query.offset() >= found.length
                ? new ScoreDoc[0]
                : Arrays.copyOfRange(found, query.offset(), found.length);
    }

    private Results results(IndexSearcher searcher, org.apache.lucene.search.Query asked, ScoreDoc[] page, Types types)
            throws IOException {
        var passages = Passages.in(searcher).of(asked, page);
        var hits = new ArrayList<Hit>();
        var linked = new HashSet<String>();
        for (int i = 0; i < page.length; i++) {
            var story = read(searcher, page[i].doc);
            var passage = passages.get(i);
            hits.add(new Hit(story.story(), passage.isEmpty() ? Excerpt.beginning(story.plain()) : passage));
            linked.addAll(story.hosts());
        }
        return new Results(hits, types.total(), true, types.counts(), linked);
    }

    @Override
    public Optional<Text> open(String reference) {
        var wanted = StoryReference.of(reference).value();
        return index.ask(searcher -> best(searcher, wanted)).map(StoryDocument::text);
    }

    @Override
    public Map<String, String> nearest(List<String> words) {
        return index.ask(searcher -> Spellings.nearest(words, searcher.getIndexReader()));
    }

    /** Translations share id and uuid: the default language is opened unless the slug says another. */
    private Optional<StoryDocument> best(IndexSearcher searcher, String reference) throws IOException {
        var name = Fields.folded(reference);
        for (var term : List.of(
                new Term(Fields.SLUG, name),
                new Term(Fields.SLUG, name + "/"),
                new Term(Fields.ID, name),
                new Term(Fields.UUID, name))) {
            var stories = new BooleanQuery.Builder()
                    .add(new TermQuery(term), Occur.FILTER)
                    .add(new TermQuery(new Term(Fields.LANGUAGE, languages.folded(""))), Occur.SHOULD);
            var found = searcher.search(stories.build(), 1).scoreDocs;
            if (found.length > 0) {
                return Optional.of(read(searcher, found[0].doc));
            }
        }
        return Optional.empty();
    }

    private StoryDocument read(IndexSearcher searcher, int number) throws IOException {
        return fields.read(searcher.storedFields().document(number));
    }

    @Override
    public Set<String> hosts() {
        return hosts;
    }
}
