package dev.storychat.content.story;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Tells the fields that people read from those that machines read. A story does not say which is which without its
 * space's component schemas, and the Content Delivery API does not give those: the name and the value must do.
 */
final class FieldWords {
    private static final Set<String> TECHNICAL = Set.of(
            "component",
            "id",
            "uuid",
            "plugin",
            "fieldtype",
            "linktype",
            "target",
            "focus",
            "copyright",
            "source",
            "latitude",
            "longitude",
            "zoom",
            "width",
            "height",
            "type",
            "filename",
            "commas",
            "anchor",
            "slug_override");
    private static final Pattern SWITCH = Pattern.compile("(?:display|show|hide|is|has)_.*|.*_id");
    private static final Pattern STYLING = Pattern.compile(
            ".*(?:style|class|colou?r|icon|layout|variant|theme|background|align|position|size|_tag|_image|ratio)s?$");
    private static final Pattern HEADLINE =
            Pattern.compile("(?:.*[_-])?(?:headline|heading|title|name|question)(?:[_-]?\\d+)?");
    private static final Pattern FOR_ROBOTS = Pattern.compile("(?:seo|og|twitter|meta)[_-].*");
    private static final Pattern SHORT_TEXT = Pattern.compile(
            "(?:.*[_-])?(?:text|label|answer|caption|quotee?|author|eyebrow|sub(?:head)?line|subtitle|subheadline|teaser"
                    + "|intro|lead|summary|excerpt|description|body|content|footnote|value|surname|alt)(?:[_-]?\\d+)?");
    private static final Pattern AMOUNT = Pattern.compile("(?:.*[_-])?(?:price|cost|fee|amount|rate)s?");
    private static final Pattern MACHINE_VALUE = Pattern.compile(
            "(?:[a-z][a-z0-9+.-]*:)?//\\S*|(?:mailto|tel|data):\\S*|[/#.?]\\S*|\\S+\\.(?:jpe?g|png|svg|gif|webp|mp[34]|pdf)"
                    + "|#?\\p{XDigit}{3,8}(?<=\\d.{0,7})|(?:rgb|hsl)a?\\(.*\\)|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"
                    + "|[-+]?[\\d.,:x]+|\\d{4}-\\d{2}-\\d{2}(?:[ T][\\d:.Z+-]+)?|true|false|null|undefined",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern CLASS_LIST =
            Pattern.compile("(?=.*[-:\\d])[a-z0-9:/_.\\[\\]-]+(?: [a-z0-9:/_.\\[\\]-]+)*");

    private static final Pattern CAMEL = Pattern.compile("(\\p{Ll})(\\p{Lu})");
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}'’-]+[.!?]?");
    private static final int LONG = 2_000;

    /** What a field is for, by its name alone. */
    private enum Purpose {
        TECHNICAL,
        STYLE,
        AMOUNT,
        HEADLINE,
        TEXT,
        UNKNOWN
    }

    /** A space has few field names and many values. */
    private static final Map<String, Purpose> PURPOSES = new ConcurrentHashMap<>();

    private static final int MOST_REMEMBERED = 5_000;

    private FieldWords() {}

    static boolean isHeadline(String field) {
        return purpose(field) == Purpose.HEADLINE;
    }

    static boolean isTechnical(String field) {
        return purpose(field) == Purpose.TECHNICAL;
    }

    /** Whether a person would read this value of this field on the page. */
    static boolean areFor(String field, String value) {
        var text = value.strip();
        if (text.isEmpty()) {
            return false;
        }
        return switch (purpose(field)) {
            case TECHNICAL -> false;
            case AMOUNT -> true;
            case HEADLINE, TEXT -> !isForMachines(text);
            case STYLE -> false;
            case UNKNOWN -> !isForMachines(text) && looksLikeWords(text);
        };
    }

    private static Purpose purpose(String field) {
        var known = PURPOSES.get(field);
        if (known != null) {
            return known;
        }
        var name = CAMEL.matcher(field).replaceAll("$1_$2").toLowerCase(Locale.ROOT);
        var purpose = judged(name);
        if (PURPOSES.size() < MOST_REMEMBERED) {
            PURPOSES.put(field, purpose);
        }
        return purpose;
    }

    private static Purpose judged(String name) {
        if (name.startsWith("_")
                || TECHNICAL.contains(name)
                || SWITCH.matcher(name).matches()) {
            return Purpose.TECHNICAL;
        }
        if (AMOUNT.matcher(name).matches()) {
            return Purpose.AMOUNT;
        }
        if (HEADLINE.matcher(name).matches()) {
            return FOR_ROBOTS.matcher(name).matches() ? Purpose.TEXT : Purpose.HEADLINE;
        }
        if (SHORT_TEXT.matcher(name).matches()) {
            return Purpose.TEXT;
        }
        return STYLING.matcher(name).matches() ? Purpose.STYLE : Purpose.UNKNOWN;
    }

    /** Long values are words: no address or number is that long, and trying would cost more than it tells. */
    private static boolean isForMachines(String text) {
        return text.length() < LONG && MACHINE_VALUE.matcher(text).matches();
    }

    private static boolean looksLikeWords(String text) {
        if (text.contains(" ")) {
            return !CLASS_LIST.matcher(text).matches();
        }
        return Character.isUpperCase(text.codePointAt(0)) && WORD.matcher(text).matches();
    }
}
