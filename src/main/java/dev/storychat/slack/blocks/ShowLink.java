package dev.storychat.slack.blocks;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a button carries that shows another search, or another page of one.
 *
 * @param page counted from 1
 * @param written the search as it is typed
 */
public record ShowLink(int page, String written) {
    private static final Pattern VALUE = Pattern.compile("([1-9]\\d{0,5}) (.*)", Pattern.DOTALL);

    String value() {
        return page + " " + written;
    }

    /** Reads the value of a button; empty when it is none of ours. */
    public static Optional<ShowLink> read(@Nullable String value) {
        var link = VALUE.matcher(value == null ? "" : value);
        return link.matches()
                ? Optional.of(new ShowLink(Integer.parseInt(link.group(1)), link.group(2)))
                : Optional.empty();
    }
}
