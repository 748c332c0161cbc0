package dev.storychat.content.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import jakarta.json.Json;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlTest {
    private final StoryReader reader = new StoryReader("https://www.example.com/", null);

    @Test
    void reads_what_a_browser_shows() {
        assertThat(text("<p>M&uuml;nchen caf&eacute; &euro;&nbsp;5 &lt; 6 &quot;zebra&quot; &#39;x&#39;</p>"
                        + "<style>p{color:red}</style><script>var zebra=1;</script>"))
                .isEqualTo("München café € 5 < 6 \"zebra\" 'x'");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Fish &amp; chips                       | Fish & chips",
                "Write &amp;lt; for it                  | Write &lt; for it",
                "&#8364;5 &#x20aC;6 &#X41;&#0000066;    | €5 €6 AB",
                "1990&#150;2000                         | 1990–2000",
                "&Auml;rger, &Omega; and &hellip;       | Ärger, Ω and …",
                "Donau&shy;dampf                        | Donaudampf",
                "a&#xE0041;b&#0;c&#x110000;d&#xD800;e   | abcde",
                "a&#10;b&emsp;c                         | a b c",
                "AT&T; R&D; a && b &;&#;&#x; &copy=2    | AT&T; R&D; a && b &;&#;&#x; &copy=2",
                "&verylongnamethatisnone; &bogus;       | &verylongnamethatisnone; &bogus;"
            })
    void decodes_a_sign_once_and_leaves_what_is_none(String html, String expected) {
        assertThat(text(html)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "One<!-- no > <b>word</b> --> two       | One two",
                "One<STYLE media='x'>a<b {}</Style >two | One two",
                "One<script>if (a < b) '<p>'</script>two| One two",
                "One<scripted>two                       | One two",
                "<ul><li>One</li><li>two</li></ul>      | One two",
                "One<br/>two<hr class=\"a > b\">three   | One two three",
                "<!DOCTYPE html>One                     | One",
                "If a < b and c > d                     | If a < b and c > d",
                "One <script> two <!-- three            | One two <!-- three",
                "One <a title=\"two>three</a> four      | One three four"
            })
    void drops_tags_and_what_nobody_reads(String html, String expected) {
        assertThat(text(html).replaceAll("\\s+", " ")).isEqualTo(expected);
    }

    @Test
    void drops_a_tag_with_a_long_value() {
        assertThat(text("One <img src=\"data:image/png;base64," + "A".repeat(5_000) + "\"> two"))
                .isEqualTo("One   two");
    }

    @Test
    void keeps_a_sign_that_was_written_as_one_from_becoming_a_mark() {
        var html = "&lt;b&gt; 2 &#42; 3 &#42; 4, &#91;a](b) &#x60;c&#96; x&#124;y &amp; \\*";

        assertThat(markdown("text", html)).isEqualTo("\\<b\\> 2 \\* 3 \\* 4, \\[a](b) \\`c\\` x\\|y & \\*");
        assertThat(text(html)).isEqualTo("<b> 2 * 3 * 4, [a](b) `c` x|y & *");
    }

    @Test
    void reads_a_headline_too() {
        assertThat(markdown("headline", "<b>Caf&eacute;</b> 2 &#42; 3 &lt; 7")).isEqualTo("## Café 2 \\* 3 \\< 7");
        assertThat(markdown("headline", "<style>p{}</style>")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<", "<a ", "<a b=\"", "<a b=\"<a c='", "&", "&#", "&lt", "<!--", "<script>", "</", "<a b='>"})
    void takes_little_time_for_junk(String junk) {
        var html = junk.repeat(600_000 / junk.length());

        assertTimeoutPreemptively(
                Duration.ofSeconds(2), () -> assertThatCode(() -> text(html)).doesNotThrowAnyException());
    }

    @Test
    void reads_a_link_however_long_its_words_are() {
        var words = "word ".repeat(100_000).strip();

        assertThat(text("See [" + words + "](https://www.example.com)")).isEqualTo("See " + words);
    }

    private String text(String html) {
        return Markdown.plain(markdown("text", html));
    }

    private String markdown(String field, String html) {
        var content = Json.createObjectBuilder().add(field, html);
        return reader.read(Json.createObjectBuilder()
                        .add("id", 1)
                        .add("content", content)
                        .build())
                .markdown();
    }
}
