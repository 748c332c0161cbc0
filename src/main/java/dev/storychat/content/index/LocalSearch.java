package dev.storychat.content.index;

import dev.storychat.chat.WebLink;
import dev.storychat.chat.search.Counts;
import dev.storychat.chat.search.Hit;
import dev.storychat.chat.search.Inventory;
import dev.storychat.chat.search.Query;
import dev.storychat.chat.search.Results;
import dev.storychat.chat.search.Scope;
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
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.jspecify.annotations.Nullable;

/** Search in the local index. Counts exactly, by whatever is wanted. */
public final class LocalSearch implements Search, Spelling {
    private final StoryIndex index;
    private final Languages languages;
    private final StoryMapping mapping;
    private final StoryLookup lookup;
    private final Set<String> hosts;

    LocalSearch(StoryIndex index, Languages languages, StoryMapping mapping, Set<String> hosts) {
        this.index = index;
        this.languages = languages;
        this.mapping = mapping;
        this.lookup = new StoryLookup(languages, mapping);
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
        var byType = Tally.of(searcher, asked, Counts.By.TYPE, query);
        return results(searcher, asked, page(found.scoreDocs, query), byType);
    }

    @Override
    public Counts count(Query query, Counts.@Nullable By by) {
        return index.ask(searcher -> {
            var words = Words.of(query.words(), readers(query));
            if (words.isEmpty() && !query.words().isBlank()) {
                return Counts.of(0, true);
            }
            return Tally.of(searcher, lucene(searcher, query, words), by, query);
        });
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

    private Results results(IndexSearcher searcher, org.apache.lucene.search.Query asked, ScoreDoc[] page, Counts types)
            throws IOException {
        var passages = Passages.in(searcher).of(asked, page);
        var hits = new ArrayList<Hit>();
        var linked = new HashSet<String>();
        for (int i = 0; i < page.length; i++) {
            var story = mapping.read(searcher, page[i].doc);
            var passage = passages.get(i);
            hits.add(new Hit(story.story(), passage.isEmpty() ? Excerpt.beginning(story.plain()) : passage));
            linked.addAll(story.hosts());
            WebLink.host(story.story().url()).ifPresent(linked::add);
        }
        return new Results(hits, types.total(), true, types.groups(), linked);
    }

    @Override
    public Optional<Text> open(String reference) {
        return open(reference, Scope.EVERYTHING);
    }

    @Override
    public Optional<Text> open(String reference, Scope scope) {
        var wanted = StoryReference.of(reference).value();
        return index.ask(searcher -> lookup.find(searcher, wanted, scope)).map(StoryDocument::text);
    }

    @Override
    public Inventory inventory() {
        return index.ask(searcher -> new Inventory(
                Values.all(searcher, Fields.asShown(Fields.TYPE)),
                Values.all(searcher, Fields.asShown(Fields.LANGUAGE))));
    }

    @Override
    public Map<String, String> nearest(List<String> words) {
        return index.ask(searcher -> Spellings.nearest(words, searcher.getIndexReader()));
    }

    @Override
    public Set<String> hosts() {
        return hosts;
    }
}
