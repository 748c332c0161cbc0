package dev.storychat.slack.blocks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storychat.chat.search.Hit.Piece;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MrkdwnTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"<!channel>", "<@U1>", "<!subteam^S1|all>", "@here and @everyone", "<https://evil.example|x>"})
    void lets_nothing_in_a_story_ping_or_link(String words) {
        assertThat(Mrkdwn.escaped(words)).doesNotContain("<", ">").doesNotContain("@here", "@everyone");
    }

    @Test
    void keeps_addresses_of_people_as_they_are() {
        assertThat(Mrkdwn.escaped("write to ada@here.example")).isEqualTo("write to ada@here.example");
    }

    @Test
    void links_a_title_that_would_break_out_of_its_link() {
        assertThat(Mrkdwn.link("https://example.com/a", "One | two> <!here>\nthree"))
                .isEqualTo("<https://example.com/a|One ¦ two&gt; &lt;!here&gt; three>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "→ evil.example ←",
                "evil.example,./;",
                "https://evil.example/a",
                "at www.evil.example"
            })
    void links_no_words_that_name_another_host(String words) {
        assertThat(Mrkdwn.link("https://example.com/a", words)).doesNotContain("<");
        assertThat(Mrkdwn.link("https://example.com/a", "example.com"))
                .isEqualTo("<https://example.com/a|example.com>");
    }

    @Test
    void lets_no_address_in_a_story_become_a_link() {
        assertThat(Mrkdwn.literal("https://evil.example and www.evil.example, 10:42"))
                .isEqualTo("https:\u200B//evil.example and www\u200B.evil.example, 10:42");
    }

    @Test
    void keeps_an_address_from_breaking_out_of_its_link() {
        assertThat(Mrkdwn.link("https://example.com/?a=1&b=2", "x")).isEqualTo("<https://example.com/?a=1&amp;b=2|x>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/blog/a",
                "javascript:alert(1)",
                "https://a b",
                "https://example.com|<!here>",
                "www.example.com"
            })
    void links_nothing_but_web_addresses(String address) {
        assertThat(Mrkdwn.link(address, "words")).isEqualTo("words");
    }

    @Test
    void shows_in_bold_what_matches() {
        var passage = List.of(new Piece("our\n *new* ", false), new Piece("price", true), new Piece("s <b>", false));

        assertThat(Mrkdwn.passage(passage, 100).replace("\u200B", "")).isEqualTo("our ∗new∗ *price*s &lt;b&gt;");
    }

    @Test
    void lets_no_sign_of_a_story_format_anything_but_keeps_names_of_code() {
        assertThat(Mrkdwn.literal("*a* `b` ~c~ _d_ snake_case __init__ 2*3"))
                .isEqualTo("∗a∗ ˋbˋ ∼c∼ ＿d＿ snake_case ＿＿init＿＿ 2∗3");
        assertThat(Mrkdwn.literal("> quoted").replace("\u200B", "·")).isEqualTo("·&gt; quoted");
    }

    @Test
    void cuts_a_long_passage_at_the_end_of_a_word() {
        var passage =
                List.of(new Piece("The last ", false), new Piece("ferry", true), new Piece(" leaves early.", false));

        assertThat(Mrkdwn.passage(passage, 23).replace("\u200B", "")).isEqualTo("The last *ferry* leaves …");
        assertThat(Mrkdwn.passage(passage, 28)).doesNotContain("…");
    }

    @Test
    void cuts_a_long_passage_before_it_is_escaped() {
        assertThat(Mrkdwn.passage(List.of(new Piece("&".repeat(500), false)), 10))
                .isEqualTo("&amp;".repeat(10) + "…");
    }
}
