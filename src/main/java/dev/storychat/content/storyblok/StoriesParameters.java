package dev.storychat.content.storyblok;

import dev.storychat.chat.search.Query;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The parameters of a list of stories, by their names at Storyblok; what is null is not sent. */
public final class StoriesParameters {
    @QueryParam("version")
    private final String version = "published";

    @QueryParam("search_term")
    private final @Nullable String searchTerm;

    @QueryParam("starts_with")
    private final @Nullable String startsWith;

    @QueryParam("by_slugs")
    private final @Nullable String bySlugs;

    @QueryParam("filter_query[component][in]")
    private final @Nullable String types;

    @QueryParam("content_type")
    private final @Nullable String contentType;

    @QueryParam("with_tag")
    private final @Nullable String withTag;

    @QueryParam("language")
    private final @Nullable String language;

    @QueryParam("published_at_gt")
    private final @Nullable String publishedAfter;

    @QueryParam("published_at_lt")
    private final @Nullable String publishedBefore;

    @QueryParam("sort_by")
    private final @Nullable String sortBy;

    @QueryParam("per_page")
    private final int perPage;

    @QueryParam("page")
    private final int page;

    @QueryParam("cv")
    private final @Nullable String cv;

    @QueryParam("token")
    private final String token;

    /**
     * Translates a query.
     *
     * @param term what to search for; empty: everything
     * @param language as the space spells it; null: the default one
     */
    StoriesParameters(Query query, String term, @Nullable String language, @Nullable String cv, String token) {
        this.searchTerm = term.isEmpty() ? null : term;
        this.startsWith = query.path() == null ? null : query.path().replaceAll("^/+", "");
        this.bySlugs = list(query.scope().paths(), "*");
        this.types = list(spellings(query.scope().types()), "");
        this.contentType = query.contentType();
        this.withTag = query.tag();
        this.language = language;
        // Both borders are exclusive and know minutes only.
        this.publishedAfter =
                query.since() == null ? null : minute(query.since().minusDays(1), "23:59");
        this.publishedBefore =
                query.until() == null ? null : minute(query.until().plusDays(1), "00:00");
        this.sortBy = sortBy(query, term);
        this.perPage = query.limit();
        this.page = query.page();
        this.cv = cv;
        this.token = token;
    }

    /** {@code starts_with} takes one beginning, {@code by_slugs} several with a wildcard each. */
    private static @Nullable String list(List<String> items, String ending) {
        return items.isEmpty()
                ? null
                : items.stream().map(item -> item + ending).collect(Collectors.joining(","));
    }

    /** Nobody can look up how the space spells a type: as it was typed, or in lower case, as nearly all are. */
    private static List<String> spellings(List<String> types) {
        return types.stream()
                .flatMap(type -> Stream.of(type, type.toLowerCase(Locale.ROOT)))
                .distinct()
                .toList();
    }

    private static String minute(LocalDate day, String time) {
        return day + " " + time;
    }

    private static @Nullable String sortBy(Query query, String term) {
        return switch (query.sort()) {
            case NEWEST -> "published_at:desc";
            case NAME -> "name:asc";
            case RELEVANCE -> term.isEmpty() ? "published_at:desc" : null;
        };
    }
}
