package dev.storychat.content.index;

import dev.storychat.chat.search.Counts;
import java.io.IOException;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;

/** Tells in which groups a story of one segment of the index is. */
interface GroupValues {

    List<String> of(int document) throws IOException;

    /**
     * Those of a segment.
     *
     * @param folderOf the folder of a slug
     */
    static GroupValues of(LeafReader segment, Counts.By by, UnaryOperator<String> folderOf) throws IOException {
        return switch (by) {
            case TYPE -> single(segment, Fields.TYPE);
            case LANGUAGE -> single(segment, Fields.LANGUAGE);
            case TAG -> tags(segment);
            case MONTH -> months(segment);
            case PATH -> folders(single(segment, Fields.SLUG), folderOf);
        };
    }

    private static GroupValues single(LeafReader segment, String field) throws IOException {
        var values = DocValues.getSorted(segment, Fields.asShown(field));
        return document -> values.advanceExact(document)
                ? List.of(values.lookupOrd(values.ordValue()).utf8ToString())
                : List.of("");
    }

    private static GroupValues tags(LeafReader segment) throws IOException {
        var values = DocValues.getSortedSet(segment, Fields.asShown(Fields.TAG));
        return document -> {
            var tags = new ArrayList<String>();
            if (values.advanceExact(document)) {
                for (int i = 0; i < values.docValueCount(); i++) {
                    tags.add(values.lookupOrd(values.nextOrd()).utf8ToString());
                }
            }
            return tags;
        };
    }

    private static GroupValues months(LeafReader segment) throws IOException {
        var values = DocValues.getSortedNumeric(segment, Fields.PUBLISHED);
        return document -> values.advanceExact(document)
                ? List.of(
                        YearMonth.from(Instant.ofEpochMilli(values.nextValue()).atZone(ZoneOffset.UTC))
                                .toString())
                : List.of();
    }

    private static GroupValues folders(GroupValues slugs, UnaryOperator<String> folderOf) {
        return document -> List.of(folderOf.apply(slugs.of(document).get(0)));
    }
}
