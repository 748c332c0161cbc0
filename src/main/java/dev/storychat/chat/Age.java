package dev.storychat.chat;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** How long ago something was, in words, as exactly as anybody wants to know. */
public final class Age {
    private Age() {}

    /** Such as {@code 12 minutes}. */
    public static String since(Instant when, Locale language) {
        var age = Duration.between(when, Instant.now());
        if (age.toMinutes() < 1) {
            return Texts.of(Age.class, language).text("age.moment");
        }
        if (age.toHours() < 2) {
            return words("minute", age.toMinutes(), language);
        }
        return age.toDays() < 2 ? words("hour", age.toHours(), language) : words("day", age.toDays(), language);
    }

    private static String words(String unit, long count, Locale language) {
        return Texts.of(Age.class, language).text("age." + unit + (count == 1 ? "" : "s"), count);
    }
}
