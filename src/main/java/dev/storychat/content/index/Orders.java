package dev.storychat.content.index;

import dev.storychat.chat.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSortField;

/** The orders, each with a second one where the first leaves a tie, so that pages never overlap. */
final class Orders {
    private static final SortField NAME = new SortField(Fields.BY_NAME, SortField.Type.STRING);
    private static final SortField NEWEST = newest();

    private Orders() {}

    private static SortField newest() {
        var field = new SortedNumericSortField(Fields.PUBLISHED, SortField.Type.LONG, true);
        field.setMissingValue(Long.MIN_VALUE);
        return field;
    }

    static Sort of(Query.Sort order) {
        return switch (order) {
            case RELEVANCE -> new Sort(SortField.FIELD_SCORE, NEWEST, NAME);
            case NEWEST -> new Sort(NEWEST, NAME);
            case NAME -> new Sort(NAME, NEWEST);
        };
    }
}
