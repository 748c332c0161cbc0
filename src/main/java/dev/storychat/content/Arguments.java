package dev.storychat.content;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Arguments of a tool as a model gave them. Models fill in what they do not need: an empty text counts as absent.
 *
 * @param given may hold anything
 */
record Arguments(Map<String, ?> given) {

    /** Says to the model what it got wrong. */
    static final class WrongArgumentException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final String why;

        WrongArgumentException(String why) {
            super(why);
            this.why = why;
        }

        String why() {
            return why;
        }
    }

    /**
     * The same, when nothing in it is unknown: a filter that is not heeded would make a wrong result look right.
     *
     * @throws WrongArgumentException when something is
     */
    Arguments only(Set<String> names) {
        given.keySet().stream()
                .filter(name -> !names.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new WrongArgumentException("There is no argument `" + Envelope.line(name) + "`. There are: "
                            + String.join(", ", names) + ".");
                });
        return this;
    }

    /** Whether anything of this is given. */
    boolean has(Set<String> names) {
        return given.entrySet().stream()
                .anyMatch(entry -> names.contains(entry.getKey())
                        && entry.getValue() != null
                        && !entry.getValue().equals(""));
    }

    /** A text; null when absent or empty. */
    @Nullable
    String text(String name) {
        var value = given.get(name);
        if (value == null) {
            return null;
        }
        if (!(value instanceof String text)) {
            throw new WrongArgumentException("`" + name + "` must be a string.");
        }
        return text.isBlank() ? null : text.strip();
    }

    /** A text, or another one when absent or empty. */
    @Nullable
    String text(String name, @Nullable String otherwise) {
        var text = text(name);
        return text == null ? otherwise : text;
    }

    /** A text or a number; null when absent or empty. */
    @Nullable
    String textOrNumber(String name) {
        return given.get(name) instanceof Number number
                ? new BigDecimal(number.toString()).stripTrailingZeros().toPlainString()
                : text(name);
    }

    @Nullable
    LocalDate date(String name) {
        var text = text(name);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new WrongArgumentException("`" + name + "` must be a date such as 2026-01-31.");
        }
    }

    /** A whole number from 1 to {@code most}. */
    int number(String name, int otherwise, int most) {
        var text = textOrNumber(name);
        if (text == null) {
            return otherwise;
        }
        if (!text.matches("\\d{1,9}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > most) {
            throw new WrongArgumentException("`" + name + "` must be a whole number from 1 to " + most + ".");
        }
        return Integer.parseInt(text);
    }

    /** Texts, none of them empty and no two the same; none when absent. */
    List<String> texts(String name) {
        var value = given.get(name);
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof List<?> list) || !list.stream().allMatch(String.class::isInstance)) {
            throw new WrongArgumentException("`" + name + "` must be a list of strings.");
        }
        return list.stream()
                .map(item -> Envelope.line((String) item))
                .filter(item -> !item.isBlank())
                .distinct()
                .toList();
    }

    <E extends Enum<E>> @Nullable E choice(String name, E[] choices) {
        return text(name) == null ? null : choice(name, choices[0], choices);
    }

    <E extends Enum<E>> E choice(String name, E otherwise, E[] choices) {
        var text = text(name);
        if (text == null) {
            return otherwise;
        }
        return Arrays.stream(choices)
                .filter(choice -> choice.name().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> new WrongArgumentException("`" + name + "` must be one of "
                        + Arrays.stream(choices)
                                .map(choice -> choice.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", "))
                        + "."));
    }
}
