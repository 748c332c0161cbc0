package dev.storychat.slack.blocks;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.storychat.chat.Answer;
import dev.storychat.chat.Evidence;
import dev.storychat.chat.Evidence.Kind;
import dev.storychat.chat.Texts;
import dev.storychat.chat.search.Results;
import dev.storychat.fakes.BadInput;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** Whatever stories are called and people search for: neither blocks nor fallback text ping or lead astray. */
class HarmlessBlocksTest {
    private static final int TRIES = 500;
    private static final Pattern MARKUP = Pattern.compile("<(?<inside>[^>]*)>?");
    private static final Pattern BROADCAST = Pattern.compile(
            "(?<![\\p{L}\\p{N}])@(channel|here|everyone|group)(?![\\p{L}\\p{N}])", Pattern.CASE_INSENSITIVE);

    @Property(tries = TRIES, shrinking = ShrinkingMode.BOUNDED)
    void sources_lead_to_their_story_and_ping_nobody(@ForAll("hostile") String name) {
        var evidence = new Evidence(Kind.STORIES, List.of(Stories.named(name)), List.of(), null, Instant.EPOCH);
        var answer = new Answer("", "chat", Results.none(), evidence, List.of());

        assertHarmless(Sheet.json(AnswerBlocks.under(answer, Locale.ENGLISH, ZoneOffset.UTC)));
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.BOUNDED)
    void a_shared_card_leads_to_its_story_and_pings_nobody(@ForAll("hostile") String name) {
        var card = StoryCard.of(Stories.hit(Stories.named(name)), Texts.of(StoryCard.class, Locale.ENGLISH));
        var sheet = card.sharedBy("U0SHARER", Locale.ENGLISH);

        assertHarmless(Sheet.json(sheet.blocks()));
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.BOUNDED)
    void fallback_text_has_no_markup_at_all(@ForAll("hostile") String words) {
        assertThat(Mrkdwn.escaped(words)).doesNotContain("<", ">").doesNotContainPattern(BROADCAST);
    }

    private static void assertHarmless(String blocks) {
        for (var text : mrkdwn(JsonParser.parseString(blocks))) {
            assertThat(text).doesNotContainPattern(BROADCAST);
            for (var markup = MARKUP.matcher(text); markup.find(); ) {
                assertThat(markup.group("inside"))
                        .matches(
                                "@U0SHARER|https://(www\\.example\\.com/blog/a|app\\.storyblok\\.com/[^|]*)\\|[^<>|]*");
            }
        }
    }

    private static List<String> mrkdwn(JsonElement element) {
        var texts = new ArrayList<String>();
        if (element instanceof JsonArray array) {
            array.forEach(inner -> texts.addAll(mrkdwn(inner)));
        } else if (element instanceof JsonObject object) {
            if (object.has("type") && object.get("type").getAsString().equals("mrkdwn")) {
                texts.add(object.get("text").getAsString());
            }
            object.asMap().values().forEach(inner -> texts.addAll(mrkdwn(inner)));
        }
        return texts;
    }

    @Provide
    static Arbitrary<String> hostile() {
        var tricks = Arbitraries.of(
                "<",
                ">",
                "<!here>",
                "<@U1>",
                "<https://evil.example|",
                "|",
                "@channel",
                "_@here_",
                "&lt;!here&gt;",
                "*",
                "`",
                "~",
                "_",
                "\n",
                "\u200B",
                "\u202E",
                "&",
                "https://evil.example",
                " ",
                "name");
        return Arbitraries.oneOf(tricks, Arbitraries.of(BadInput.all()))
                .list()
                .ofMinSize(1)
                .ofMaxSize(6)
                .map(list -> String.join("", list));
    }
}
