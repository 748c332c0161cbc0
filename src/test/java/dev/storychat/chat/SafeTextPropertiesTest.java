package dev.storychat.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storychat.fakes.BadInput;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Whatever a model or a story says, and however it is cut into pieces on the way. */
class SafeTextPropertiesTest {
    private static final Set<String> HOSTS = Set.of("good.example", "other.example");
    private static final int TRIES = 1_000;

    /** The stuff that mentions, links and tricks with them are made of. */
    private static final List<String> PIECES = List.of(
            "<",
            ">",
            "!",
            "@",
            "#",
            "|",
            "[",
            "]",
            "(",
            ")",
            "](",
            "<!",
            "<@",
            "![",
            "*",
            "_",
            "`",
            "\\",
            "\"",
            "'",
            ":",
            "/",
            "//",
            "://",
            ".",
            "-",
            "^",
            "&",
            "&lt;",
            "&gt;",
            " ",
            " ",
            "\n",
            "\n\n",
            "\t",
            "\r",
            "\r\n",
            "here",
            "channel",
            "everyone",
            "group",
            "@here",
            "@channel",
            "U123ABC",
            "<@U123ABC>",
            "<!channel>",
            "<!here|here>",
            "<!subteam^S123|@team>",
            "<#C1|general>",
            "<!date^0^{date}^https://evil.example|x>",
            "https:",
            "http://",
            "https://evil.example",
            "https://evil.example/x?q=1",
            "HTTPS://EVIL.EXAMPLE",
            "https://good.example",
            "https://good.example/p",
            "https://other.example/o",
            "https://good.example@evil.example",
            "www.",
            "www.evil.example",
            "evil.example",
            "good.example",
            "javascript:alert(1)",
            "data:text/html,x",
            "mailto:a@evil.example",
            "slack://user?id=1",
            "https:\\\\evil.example",
            "[good.example](https://other.example)",
            "[**good.example**](https://other.example/)",
            "<https://other.example|https://good.example>",
            "[1](https://good.example/p)",
            "[[1]](https://good.example/p)",
            "[[",
            "]]",
            "\u200B",
            "\u200C",
            "\u200D",
            "\u202E",
            "\u2066",
            "\uFEFF",
            "\u0000",
            "\u000B",
            "\u0085",
            "\u00A0",
            "\u2028",
            "\u3000",
            "\uD83D\uDE00",
            "\uD83D",
            "\uDB40\uDC41",
            "\u0430",
            "\u6F22",
            "\u6F22\u5B57",
            "\u3067\u3059\u3002",
            "\u3042",
            "\u300D",
            "\uFF01",
            "\uD842\uDFB7",
            "\u0E23\u0E32\u0E04\u0E32\u0E02\u0E36\u0E49\u0E19",
            "\u0E40",
            "\u0E49",
            "\f",
            "group",
            "subteam^S1",
            "<\\!",
            "[x y](https://evil.example/a \"b\")",
            "[**evil.example**](https://good.example/)",
            "<https://evil.example|good>",
            "Wörter",
            "see ",
            "price");

    @Property(tries = TRIES, shrinking = ShrinkingMode.BOUNDED)
    void nothing_pings_no_foreign_link_lives_and_no_link_lies(@ForAll("hostile") String text) {
        assertThat(Harm.in(SafeText.of(text, HOSTS), HOSTS)).as(text).isEmpty();
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.BOUNDED)
    void a_stream_is_as_safe_wherever_it_is_cut(
            @ForAll("hostile") String text,
            @ForAll @Size(min = 1, max = 8) List<@IntRange(min = 1, max = 12) Integer> cuts) {
        assertThat(Harm.in(streamed(text, cuts), HOSTS))
                .as("%s cut by %s", text, cuts)
                .isEmpty();
    }

    /** In scripts without spaces words go out wherever nothing in them is open. */
    @Property(tries = TRIES, shrinking = ShrinkingMode.BOUNDED)
    void so_is_a_stream_without_spaces(
            @ForAll("unspaced") String text,
            @ForAll @Size(min = 1, max = 8) List<@IntRange(min = 1, max = 5) Integer> cuts) {
        assertThat(Harm.in(streamed(text, cuts), HOSTS))
                .as("%s cut by %s", text, cuts)
                .isEmpty();
    }

    /** The corpus holds documents with instructions in them and payloads that others put into links. */
    @Property(tries = TRIES, shrinking = ShrinkingMode.BOUNDED)
    void so_are_texts_that_others_made_to_do_harm(
            @ForAll("corpus") String text,
            @ForAll("hostile") String more,
            @ForAll @IntRange(min = 1, max = 40) int cut) {
        assertThat(Harm.in(SafeText.of(text + more, HOSTS), HOSTS))
                .as(text + more)
                .isEmpty();
        assertThat(Harm.in(streamed(text + more, List.of(cut)), HOSTS))
                .as("%s cut by %s", text + more, cut)
                .isEmpty();
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.BOUNDED)
    void what_is_safe_stays_as_it_is(@ForAll("hostile") String text) {
        var safe = SafeText.of(text, HOSTS);

        assertThat(SafeText.of(safe, HOSTS)).as(text).isEqualTo(safe);
    }

    @Property(tries = 100, shrinking = ShrinkingMode.BOUNDED)
    void words_too_long_to_be_held_back_hide_nothing(
            @ForAll("hostile") String before,
            @ForAll("hostile") String after,
            @ForAll @IntRange(min = 1_980, max = 2_020) int length) {
        var text = before + "x".repeat(length) + after;

        assertThat(Harm.in(streamed(text, List.of(1, 9)), HOSTS)).as(text).isEmpty();
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.BOUNDED)
    void ordinary_words_are_let_through(@ForAll("ordinary") String text) {
        assertThat(SafeText.of(text, HOSTS)).isEqualTo(text);
        assertThat(streamed(text, List.of(1, 3))).isEqualTo(text);
    }

    private static String streamed(String text, List<Integer> cuts) {
        var streamed = new StringBuilder();
        var safe = new SafeText(HOSTS::contains, streamed::append);
        for (int from = 0, i = 0; from < text.length(); i++) {
            var to = Math.min(text.length(), from + cuts.get(i % cuts.size()));
            safe.add(text.substring(from, to));
            from = to;
        }
        safe.end();
        return streamed.toString();
    }

    @Provide
    static Arbitrary<String> hostile() {
        var pieces = Arbitraries.frequencyOf(
                Tuple.of(30, Arbitraries.of(PIECES)),
                Tuple.of(1, Arbitraries.of(BadInput.all())),
                Tuple.of(1, Arbitraries.strings().ofMaxLength(5)));
        return pieces.list().ofMinSize(1).ofMaxSize(14).map(list -> String.join("", list));
    }

    @Provide
    static Arbitrary<String> unspaced() {
        var hostile = PIECES.stream().filter(piece -> !piece.isBlank()).toList();
        var pieces = Arbitraries.frequencyOf(
                Tuple.of(2, Arbitraries.of("\u6F22", "\u5B57\u3002", "\u3042", "\u0E23\u0E32", "\u300D")),
                Tuple.of(3, Arbitraries.of(hostile)));
        return pieces.list().ofMinSize(2).ofMaxSize(20).map(list -> String.join("", list));
    }

    @Provide
    static Arbitrary<String> corpus() {
        var before = Arbitraries.of("", "<", "[", "@", "[a](", "[see](https://");
        return Combinators.combine(before, Arbitraries.of(BadInput.all()), Arbitraries.of("", ")", "|x>"))
                .as((begun, text, end) -> begun + text + end);
    }

    @Provide
    static Arbitrary<String> ordinary() {
        return Arbitraries.of(
                        "Wörter",
                        "3 < 4",
                        "a[1]",
                        "me@here.example",
                        "*bold*",
                        "`code`",
                        "(so)",
                        "10:42",
                        "e.g.",
                        "https://good.example/p",
                        "[Pricing](https://good.example/p)",
                        "- item\n",
                        "\uD83D\uDE00",
                        "C#",
                        "A & B",
                        "\u9000\u6B3E\u9700\u8981\u5341\u56DB\u5929\u3002\u8BF7\u770B[1](https://good.example/p)\u3002\u8C22\u8C22",
                        "\u0E23\u0E32\u0E04\u0E32\u0E02\u0E36\u0E49\u0E19",
                        "\u300C\u306F\u3044\u3002\u300D\uD842\uDFB7")
                .list()
                .ofMaxSize(12)
                .map(list -> String.join(" ", list));
    }
}
