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
        int page) {

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

    /** The first page of a search by words alone. */
    public static Query words(String words, int limit) {
        return new Query(words, null, null, null, null, null, null, Sort.RELEVANCE, limit, 1);
    }

    public Query onPage(int page) {
        return new Query(words, contentType, language, path, tag, since, until, sort, limit, page);
    }

    public Query ofType(String contentType) {
        return new Query(words, contentType, language, path, tag, since, until, sort, limit, page);
    }

    public Query atMost(int limit) {
        return new Query(words, contentType, language, path, tag, since, until, sort, limit, page);
    }

    /** Whether anything but words narrows it. */
    public boolean isFiltered() {
        return contentType != null || language != null || path != null || tag != null || since != null || until != null;
    }

    /** How many hits stand before this page. */
    public int offset() {
        return (page - 1) * limit;
    }
}
