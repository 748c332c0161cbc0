package dev.storychat.slack;

import dev.storychat.chat.search.Filter;
import dev.storychat.chat.search.Nearest;
import dev.storychat.chat.search.QuerySyntax;
import dev.storychat.chat.search.QuerySyntax.Outcome;
import dev.storychat.chat.search.Results;
import dev.storychat.chat.search.Search;
import dev.storychat.chat.search.SearchUnavailableException;
import dev.storychat.chat.search.Spelling;
import dev.storychat.chat.search.Written;
import dev.storychat.slack.blocks.Offer;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What somebody who found nothing can search for instead: the nearest spelling of words and of names of types and
 * languages, and without each of the filters. Only what finds something is offered. All are tried at once, each by a
 * search for a single story.
 */
@Dependent
class WiderSearches {
    private static final Duration PATIENCE = Duration.ofMillis(1_500);
    private static final Set<Filter> NARROWING = EnumSet.complementOf(EnumSet.of(Filter.SORT, Filter.LIMIT));

    private final Spelling spelling;
    private final Executor workers;

    @Inject
    WiderSearches(Spelling spelling, @Background ManagedExecutorService workers) {
        this(spelling, (Executor) workers);
    }

    WiderSearches(Spelling spelling, Executor workers) {
        this.spelling = spelling;
        this.workers = workers;
    }

    /**
     * The best ones first; none when the content holds nothing at all.
     *
     * @param content as the person may see it
     */
    List<Offer> insteadOf(Search content, Written written) {
        var tried = new ArrayList<CompletableFuture<Stream<Offer>>>();
        tried.add(beside(() -> respelled(content, written)));
        var filters = written.filters().stream().filter(NARROWING::contains).toList();
        filters.forEach(filter -> meant(content, written, filter)
                .ifPresent(other -> tried.add(beside(() -> tried(content, Offer.meant(named(other, filter), other))))));
        filters.forEach(filter -> tried.add(beside(
                () -> tried(content, Offer.without(named(written, filter), written.without(filter))))));
        if (filters.size() > 1) {
            tried.add(beside(() -> tried(content, Offer.withoutAny(written.without(filters.toArray(Filter[]::new))))));
        }
        var newest = beside(() -> tried(content, Offer.newest()));
        var offers = tried.stream().flatMap(CompletableFuture::join).toList();
        return offers.isEmpty() ? newest.join().toList() : offers;
    }

    /** With the filters or, where that finds nothing, without. */
    private Stream<Offer> respelled(Search content, Written written) {
        var nearest = spelling.nearest(written.words());
        if (nearest.isEmpty()) {
            return Stream.empty();
        }
        var other = written.respelled(nearest);
        var kept = tried(content, Offer.spelled(other)).toList();
        var bare = other.without(NARROWING.toArray(Filter[]::new));
        return kept.isEmpty() && !bare.text().equals(other.text())
                ? tried(content, Offer.spelled(bare))
                : kept.stream();
    }

    /** With the nearest name where the content knows none like the one that was typed. */
    private static Optional<Written> meant(Search content, Written written, Filter filter) {
        var inventory = content.inventory();
        return written.value(filter)
                .filter(value -> inventory.lacks(filter, value))
                .flatMap(value -> Nearest.of(value, inventory.values(filter)))
                .map(name -> written.with(filter, name));
    }

    private static String named(Written written, Filter filter) {
        return written.filter(filter).orElseThrow();
    }

    private Stream<Offer> tried(Search content, Offer offer) {
        var results = first(content, offer.written());
        return results.total() == 0 ? Stream.empty() : Stream.of(offer.finding(results.total(), results.exact()));
    }

    private Results first(Search content, Written written) {
        return QuerySyntax.read(written, 1) instanceof Outcome.Understood understood
                ? content.find(understood.query().atMost(1))
                : Results.none();
    }

    private CompletableFuture<Stream<Offer>> beside(Supplier<Stream<Offer>> offers) {
        try {
            return CompletableFuture.supplyAsync(() -> quietly(offers), workers)
                    .completeOnTimeout(Stream.empty(), PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            return CompletableFuture.completedFuture(Stream.empty());
        }
    }

    private static Stream<Offer> quietly(Supplier<Stream<Offer>> offers) {
        try {
            return offers.get();
        } catch (SearchUnavailableException e) {
            return Stream.empty();
        }
    }
}
