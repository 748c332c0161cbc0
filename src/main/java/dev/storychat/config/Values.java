package dev.storychat.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Raw settings by name; remembers all that is wrong with them instead of stopping at the first. */
final class Values {
    private static final Set<String> YES = Set.of("true", "1", "yes", "on", "y", "t");
    private static final Set<String> NO = Set.of("false", "0", "no", "off", "n", "f");

    private final Function<String, @Nullable String> source;
    private final List<String> problems = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();

    Values(Function<String, @Nullable String> source) {
        this.source = source;
    }

    void problem(String sentence) {
        problems.add(sentence);
    }

    void warn(String sentence) {
        warnings.add(sentence);
    }

    List<String> problems() {
        return problems;
    }

    List<String> warnings() {
        return warnings;
    }

    /** An empty value counts as not set. */
    @Nullable
    String text(String name) {
        var value = source.apply(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    String text(String name, String otherwise) {
        var value = text(name);
        return value == null ? otherwise : value;
    }

    boolean isSet(String... names) {
        return Stream.of(names).anyMatch(name -> text(name) != null);
    }

    /** A secret never has a space in it: one that has was copied together with something else. */
    @Nullable
    Secret secret(String name) {
        var value = text(name);
        if (value == null) {
            return null;
        }
        if (value.chars().anyMatch(Character::isWhitespace)) {
            problem(name + " has a space in it: copy it again, without what stands around it.");
        }
        return new Secret(value);
    }

    int number(String name, int otherwise, int least, int most) {
        var value = text(name);
        if (value == null) {
            return otherwise;
        }
        try {
            var number = Integer.parseInt(value);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below, like a number out of bounds
        }
        problem(name + "=" + value + " must be a whole number from " + least + " to " + most + ".");
        return otherwise;
    }

    boolean flag(String name) {
        var value = text(name, "false").toLowerCase(Locale.ROOT);
        if (!YES.contains(value) && !NO.contains(value)) {
            problem(name + "=" + value + " must be true or false.");
        }
        return YES.contains(value);
    }

    /** A web address; {@code otherwise} where none is set or where what is set is none. */
    URI address(String name, URI otherwise) {
        var address = address(name);
        return address == null ? otherwise : address;
    }

    @Nullable
    URI address(String name) {
        var value = text(name);
        if (value == null) {
            return null;
        }
        try {
            var uri = new URI(value);
            if (("http".equals(uri.getScheme()) || "https".equals(uri.getScheme())) && uri.getHost() != null) {
                return uri;
            }
        } catch (URISyntaxException e) {
            // told below, like an address of another kind
        }
        problem(name + "=" + value + " is not a web address such as https://example.com.");
        return null;
    }

    /** Both or none. */
    void together(String one, String other) {
        if (isSet(one) != isSet(other)) {
            var missing = isSet(one) ? other : one;
            problem(missing + " is missing: " + one + " and " + other + " belong together; set both or none.");
        }
    }
}
