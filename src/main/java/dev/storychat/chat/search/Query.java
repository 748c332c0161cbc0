package dev.storychat.chat.search;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What to look for. All filters must hold; an absent one lets everything through.
 *
 * @param words may be empty when there is a filter
 * @param contentType a component name
 * @param language a language code as the space spells it
 * @param path a prefix of the full slug
 * @param tag a tag
 * @param since first day of publication, inclusive, UTC
 * @param until last day of publication, inclusive, UTC
 * @param sort the order
 * @param limit hits a page, 1 to {@value #MOST_PER_PAGE}
 * @param page counted from 1
 * @param scope the part of the content that may be seen, whatever the filters say
 */
public record Query(
        String words,
        @Nullable String contentType,
        @Nullable String language,
        @Nullable String path,
        @Nullable String tag,
        @Nullable LocalDate since,
        @Nullable LocalDate until,
        Sort sort,
        int limit,
        int page,
        Scope scope) {

    /** Storyblok's Content Delivery API gives at most 100 stories a page. */
    public static final int MOST_PER_PAGE = 100;

    /** The orders. */
    public enum Sort {
        RELEVANCE,
        NEWEST,
        NAME;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Query {
        if (limit < 1 || limit > MOST_PER_PAGE || page < 1) {
            throw new IllegalArgumentException("limit " + limit + ", page " + page);
        }
    }

    /** A search in all of the content. */
    public Query(
            String words,
            @Nullable String contentType,
            @Nullable String language,
            @Nullable String path,
            @Nullable String tag,
            @Nullable LocalDate since,
            @Nullable LocalDate until,
            Sort sort,
            int limit,
            int page) {
        this(words, contentType, language, path, tag, since, until, sort, limit, page, Scope.EVERYTHING);
    }

    /** The first page of a search by words alone. */
    public static Query words(String words, int limit) {
        return new Query(words, null, null, null, null, null, null, Sort.RELEVANCE, limit, 1);
    }

    public Query withWords(String words) {
        return new Query(words, contentType, language, path, tag, since, until, sort, limit, page, scope);
    }

    public Query onPage(int page) {
        return with(contentType, path, tag, since, until, sort, limit, page);
    }

    public Query atMost(int limit) {
        return with(contentType, path, tag, since, until, sort, limit, page);
    }

    public Query sortedBy(Sort sort) {
        return with(contentType, path, tag, since, until, sort, limit, page);
    }

    public Query ofType(String contentType) {
        return with(contentType, path, tag, since, until, sort, limit, page);
    }

    public Query in(String path) {
        return with(contentType, path, tag, since, until, sort, limit, page);
    }

    public Query tagged(String tag) {
        return with(contentType, path, tag, since, until, sort, limit, page);
    }

    public Query inLanguage(String language) {
        return new Query(words, contentType, language, path, tag, since, until, sort, limit, page, scope);
    }

    /** Only what was published within these days too; null: no border. */
    public Query within(@Nullable LocalDate since, @Nullable LocalDate until) {
        var later = this.since == null || (since != null && since.isAfter(this.since)) ? since : this.since;
        var earlier = this.until == null || (until != null && until.isBefore(this.until)) ? until : this.until;
        return with(contentType, path, tag, later, earlier, sort, limit, page);
    }

    /** Whatever is not named here stays. */
    private Query with(
            @Nullable String contentType,
            @Nullable String path,
            @Nullable String tag,
            @Nullable LocalDate since,
            @Nullable LocalDate until,
            Sort sort,
            int limit,
            int page) {
        return new Query(words, contentType, language, path, tag, since, until, sort, limit, page, scope);
    }

    /** The same search in a part of the content. */
    public Query within(Scope scope) {
        return new Query(words, contentType, language, path, tag, since, until, sort, limit, page, scope);
    }

    /** Whether anything but words narrows it. */
    public boolean isFiltered() {
        return contentType != null || language != null || path != null || tag != null || since != null || until != null;
    }

    /** How many hits stand before this page. */
    public int offset() {
        return (page - 1) * limit;
    }

    /** The folder that a story with this slug lies in, right below the path of this query; empty when in none. */
    public String folderOf(String slug) {
        var prefix = path == null ? "" : path.replaceAll("^/+", "");
        var slash = slug.indexOf('/', prefix.lastIndexOf('/') + 1);
        return slash < 0 ? "" : slug.substring(0, slash + 1);
    }
}
