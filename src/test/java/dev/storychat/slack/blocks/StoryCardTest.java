package dev.storychat.slack.blocks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storychat.chat.Texts;
import dev.storychat.chat.search.Hit;
import dev.storychat.chat.search.Hit.Piece;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class StoryCardTest {
    private static final Texts ENGLISH = Texts.of(StoryCardTest.class, Locale.ENGLISH);

    @Test
    void is_shared_as_it_was_seen_and_says_by_whom() {
        var card = CardValue.read(value(Stories.hit(Stories.named("Ferry & “bikes”"))))
                .orElseThrow();

        var sheet = card.sharedBy("U1", Locale.ENGLISH);

        assertThat(sheet.text()).startsWith("Shared by <@U1>\n<https://www.example.com/blog/a|Ferry &amp; “bikes”>");
        var blocks = Judged.blocks(sheet);
        assertThat(blocks.toString())
                .contains("Shared by <@U1>", "All about \u200B*pricing*\u200B.", "article · en · 4 March 2026");
        assertThat(Judged.labels(blocks)).containsExactly("Open", "Edit in Storyblok");
    }

    @Test
    void lets_nothing_in_a_story_ping_format_or_link() {
        var story = Stories.named("<!channel> *bold* <https://evil.example|x>");
        var hit = new Hit(
                story, List.of(new Piece("> `code` _it_ ~no~ <@U9> @here *", false), new Piece("*match*", true)));

        var blocks = Judged.blocks(StoryCard.of(hit, ENGLISH).sharedBy("U1", Locale.ENGLISH))
                .toString();

        assertThat(blocks).contains("&lt;!channel&gt; ∗bold∗", "\u200B&gt; ˋcodeˋ ＿it＿ ∼no∼ &lt;@U9&gt;", "*∗match∗*");
        assertThat(blocks).doesNotContain("<!", "<@U9", "<https://evil", "@here", "`", "~");
    }

    @Test
    void leaves_the_passage_out_of_a_button_that_would_be_too_full() {
        var editor = "https://app.storyblok.com/" + "e".repeat(1_700);
        var hit = new Hit(Stories.at("https://www.example.com/a", editor), List.of(new Piece("p".repeat(300), false)));

        var card = CardValue.read(value(hit)).orElseThrow();

        assertThat(card.passage()).isEmpty();
        assertThat(card.title()).contains("Name");
    }

    private static String value(Hit hit) {
        var sheet = new Sheet("", StoryCard.of(hit, ENGLISH).blocks(1, ENGLISH));
        return Judged.button(Judged.blocks(sheet), "Share to channel").getString("value");
    }
}
