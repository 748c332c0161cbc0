package dev.storychat.content.story;

import java.util.Locale;
import java.util.Set;
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

    private FieldWords() {}

    static boolean isHeadline(String field) {
        var name = folded(field);
        return HEADLINE.matcher(name).matches() && !FOR_ROBOTS.matcher(name).matches();
    }

    static boolean isTechnical(String field) {
        var name = folded(field);
        return name.startsWith("_")
                || TECHNICAL.contains(name)
                || SWITCH.matcher(name).matches();
    }

    /** Whether a person would read this value of this field on the page. */
    static boolean areFor(String field, String value) {
        var text = value.strip();
        var name = folded(field);
        if (text.isEmpty() || isTechnical(field)) {
            return false;
        }
        if (AMOUNT.matcher(name).matches()) {
            return true;
        }
        if (MACHINE_VALUE.matcher(text).matches()) {
            return false;
        }
        if (HEADLINE.matcher(name).matches() || SHORT_TEXT.matcher(name).matches()) {
            return true;
        }
        return !STYLING.matcher(name).matches() && looksLikeWords(text);
    }

    private static boolean looksLikeWords(String text) {
        if (text.contains(" ")) {
            return !CLASS_LIST.matcher(text).matches();
        }
        return Character.isUpperCase(text.codePointAt(0)) && text.matches("\\p{L}[\\p{L}'’-]+[.!?]?");
    }

    private static String folded(String field) {
        return field.replaceAll("(\\p{Ll})(\\p{Lu})", "$1_$2").toLowerCase(Locale.ROOT);
    }
}
