package dev.storychat.slack.blocks;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import dev.storychat.chat.Answer;
import dev.storychat.chat.Evidence;
import dev.storychat.chat.Evidence.Kind;
import dev.storychat.chat.History.Kept;
import dev.storychat.chat.Place;
import dev.storychat.chat.Preference;
import dev.storychat.chat.Texts;
import dev.storychat.chat.ThreadSummary.Outcome;
import dev.storychat.chat.Verdict;
import dev.storychat.chat.search.Counts;
import dev.storychat.chat.search.Filter;
import dev.storychat.chat.search.Hit;
import dev.storychat.chat.search.Hit.Piece;
import dev.storychat.chat.search.Inventory;
import dev.storychat.chat.search.Query;
import dev.storychat.chat.search.QuerySyntax;
import dev.storychat.chat.search.Results;
import dev.storychat.chat.search.Scope;
import dev.storychat.chat.search.Search;
import dev.storychat.chat.search.Story;
import dev.storychat.chat.search.Written;
import dev.storychat.fakes.BadInput;
import dev.storychat.slack.SlackApp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** Whatever stories are called and say, models answer and people type: nothing that is built of it pings or leads astray. */
class HarmlessBlocksTest {
    private static final int TRIES = 3_000;
    private static final Locale ENGLISH = Locale.ENGLISH;
    private static final Instant NOW = Instant.EPOCH;
    private static final Place PLACE = new Place("slack", "T1", "C1", "1.1");

    /** All that is built of words of others, as the JSON that Slack gets. */
    private static final Map<String, UnaryOperator<String>> BUILDERS = Map.ofEntries(
            entry("sources", words -> under(evidence(Kind.STORIES, story(words)))),
            entry("nearest stories", words -> under(evidence(Kind.FOUND, story(words)))),
            entry("counts", words -> under(new Evidence(Kind.COUNT, List.of(), List.of(), counts(words), NOW))),
            entry("choices", words -> Sheet.json(List.of(ChoiceBlocks.buttons(List.of(words, "other"))))),
            entry("choice taken", words -> ChoiceBlocks.chosen(new JsonArray(), "", words, ENGLISH)),
            entry("search", words -> found(words).toPrivateJson(false)),
            entry("search in a window", words -> new SearchView(ENGLISH).found(found(words), words)),
            entry("search form", words -> new SearchView(ENGLISH).form(inventory(words), words)),
            entry("nothing found", HarmlessBlocksTest::nothing),
            entry(
                    "shared card",
                    words -> card(words).sharedBy("U0SHARER", ENGLISH).toPublicJson()),
            entry("card to share", words -> new ShareView(ENGLISH).of(card(words))),
            entry("card under a link", HarmlessBlocksTest::unfurl),
            entry("summary", HarmlessBlocksTest::summary),
            entry("complaints", HarmlessBlocksTest::complaints),
            entry("question window", words -> QuestionView.of(ask(words), "T1", "C1")),
            entry("home", words -> new HomeView(texts(), words).of(List.of(words), List.of("line"))),
            entry(
                    "settings",
                    words -> new SettingsView(texts(), preference(words), inventory(words), false, true).view("{}")),
            entry("settings to read", words -> new SettingsReading(texts(), preference(words)).view("line")));

    /** What a person typed comes back with its addresses, to that person or under their name. */
    private static final Map<String, UnaryOperator<String>> OWN_WORDS = Map.of(
            "refused search",
            HarmlessBlocksTest::refused,
            "question for all",
            words -> new Question("T1", "C1", ask(""), words)
                    .postedBy("U0SHARER")
                    .toPublicJson(),
            "unknown word",
            words -> Sheet.words(AssistantWords.unknown(texts(), "Storychat", words))
                    .toPrivateJson(false),
            "history",
            HarmlessBlocksTest::history);

    @Property(tries = TRIES, shrinking = ShrinkingMode.BOUNDED)
    void nothing_that_is_built_pings_or_leads_astray(
            @ForAll("builders") String builder, @ForAll("hostile") String words) {
        assertThat(Harmless.harmIn(BUILDERS.get(builder).apply(words)))
                .as("%s of %s", builder, words)
                .isEmpty();
    }

    @Property(tries = TRIES / 3, shrinking = ShrinkingMode.BOUNDED)
    void what_people_typed_pings_nobody_either(@ForAll("own") String builder, @ForAll("hostile") String words) {
        assertThat(Harmless.harmIn(OWN_WORDS.get(builder).apply(words)))
                .as("%s of %s", builder, words)
                .allMatch(harm -> harm.startsWith("a live address in "));
    }

    private static String under(Evidence evidence) {
        var answer = new Answer("", "chat", Results.none(), evidence, List.of());
        return Sheet.json(AnswerBlocks.under(answer, ENGLISH, ZoneOffset.UTC));
    }

    private static Evidence evidence(Kind kind, Story story) {
        return new Evidence(kind, List.of(story), List.of(story), counts(story.name()), NOW);
    }

    private static Counts counts(String words) {
        return Counts.of(3, Counts.By.TYPE, Map.of(words, 2L, "other", 1L));
    }

    private static Story story(String words) {
        return new Story(
                "1",
                words,
                "blog/a",
                words,
                words,
                List.of(words),
                NOW,
                "https://www.example.com/blog/a",
                "https://app.storyblok.com/#/me/spaces/1/stories/0/0/1");
    }

    private static Hit hit(String words) {
        return new Hit(story(words), List.of(new Piece(words, false), new Piece(words, true), new Piece(words, false)));
    }

    private static StoryCard card(String words) {
        return StoryCard.of(hit(words), Texts.of(StoryCard.class, ENGLISH));
    }

    private static Sheet found(String words) {
        var results = new Results(List.of(hit(words)), 30, true, Map.of(words, 20L, "other", 10L), Set.of());
        return new SearchBlocks(ENGLISH).found(Written.of(words), Query.words("w", 10), results);
    }

    private static String nothing(String words) {
        var written = Written.of(words);
        return new SearchHelp(ENGLISH)
                .nothing(
                        written.with(Filter.TYPE, "x").with(Filter.LANG, words),
                        List.of(Offer.spelled(written)),
                        new Inventory(List.of(words), List.of("de", words)))
                .toPrivateJson(false);
    }

    private static String refused(String words) {
        return QuerySyntax.read("colour:" + words, 1) instanceof QuerySyntax.Outcome.Refused refused
                ? new SearchHelp(ENGLISH).refused(refused).toPrivateJson(false)
                : "[]";
    }

    private static String unfurl(String words) {
        var card = new LinkCard("Storychat", ENGLISH, ZoneOffset.UTC)
                .of(new Search.Text(story(words), words, Set.of()), NOW);
        return LinkCard.json(Map.of("https://www.example.com/blog/a", card));
    }

    private static String summary(String words) {
        var view = new SummaryView(ENGLISH);
        var text = "## " + words + "\n- Person 1 " + words + "\n" + words;
        return view.of(view.of(new Outcome.Written(text, List.of("U0READ", "<!here>"), true, 0), true));
    }

    private static String complaints(String words) {
        var verdict = new Verdict(PLACE, "1.2", "U0READ", false, Verdict.Reason.WRONG, words, NOW);
        return FeedbackBlocks.with(Sheet.words("usage"), List.of(verdict), ENGLISH)
                .toPrivateJson(false);
    }

    private static String history(String words) {
        var kept = new Kept(1, NOW, 30, List.of(new dev.storychat.chat.History.Question(words, NOW)));
        return Sheet.words(AssistantWords.history(texts(), kept)).toPrivateJson(false);
    }

    private static AskLink ask(String words) {
        return new AskLink(ENGLISH, words, List.of("1"));
    }

    private static Inventory inventory(String words) {
        return new Inventory(List.of(words), List.of(words));
    }

    private static Preference preference(String words) {
        return new Preference(true, true, false, words, new Scope(List.of(words), List.of(words), List.of(words)));
    }

    private static Texts texts() {
        return Texts.of(SlackApp.class, ENGLISH);
    }

    @Provide
    static Arbitrary<String> builders() {
        return Arbitraries.of(BUILDERS.keySet().stream().sorted().toList());
    }

    @Provide
    static Arbitrary<String> own() {
        return Arbitraries.of(OWN_WORDS.keySet().stream().sorted().toList());
    }

    @Provide
    static Arbitrary<String> hostile() {
        var tricks = Arbitraries.of(
                "<",
                ">",
                "<!here>",
                "<@U1>",
                "<https://evil.example|",
                "<https://evil.example|good>",
                "[good](https://evil.example)",
                "|",
                "@channel",
                "_@here_",
                "\u6F22@everyone",
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
                "www.evil.example",
                "evil.example",
                " ",
                "name");
        return Arbitraries.oneOf(tricks, Arbitraries.of(BadInput.all()))
                .list()
                .ofMinSize(1)
                .ofMaxSize(6)
                .map(list -> String.join("", list))
                .filter(words -> !words.isBlank());
    }
}
