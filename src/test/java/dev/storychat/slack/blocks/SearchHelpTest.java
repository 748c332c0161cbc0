package dev.storychat.slack.blocks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storychat.chat.search.Inventory;
import dev.storychat.chat.search.QuerySyntax;
import dev.storychat.chat.search.QuerySyntax.Outcome;
import dev.storychat.chat.search.Written;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchHelpTest {
    private static final SearchHelp ENGLISH = new SearchHelp(Locale.ENGLISH);

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void tells_how_to_search_with_examples(String language) {
        var sheet = new SearchHelp(Locale.forLanguageTag(language)).help();

        Judged.blocks(sheet);
        assertThat(sheet.text())
                .contains("`/search", "type:", "lang:", "path:", "tag:", "since:", "until:", "sort:", "limit:");
    }

    @Test
    void offers_what_was_probably_meant() {
        var refused = (Outcome.Refused) QuerySyntax.read("Fähre typ:artikel", 10);

        var sheet = new SearchHelp(Locale.GERMAN).refused(refused);

        assertThat(sheet.text()).contains("`typ:`", "`type:`");
        var button = Judged.button(Judged.blocks(sheet), "„Fähre type:artikel“ suchen");
        assertThat(button.getString("value")).isEqualTo("1 Fähre type:artikel");
    }

    @Test
    void names_what_it_does_not_know_without_letting_it_ping() {
        var refused = (Outcome.Refused) QuerySyntax.read("since:<!here>`", 10);

        assertThat(ENGLISH.refused(refused).text()).startsWith("`since:&lt;!here&gt;'` is no date.");
    }

    @Test
    void says_that_nothing_was_found_and_what_finds_something() {
        var spelled = Offer.spelled(Written.of("ferry type:faq")).finding(3, true);
        var wider = Offer.without("type:faq", Written.of("ferrry")).finding(1_200, false);

        var sheet = ENGLISH.nothing(Written.of("ferrry type:faq"), List.of(spelled, wider), Inventory.UNKNOWN);

        assertThat(sheet.text()).isEqualTo("I found nothing for “ferrry type:faq”. This finds something:");
        var blocks = Judged.blocks(sheet);
        assertThat(Judged.button(blocks, "Did you mean “ferry”? (3)").getString("value"))
                .isEqualTo("1 ferry type:faq");
        assertThat(Judged.button(blocks, "Without type:faq (≥ 1,200)").getString("value"))
                .isEqualTo("1 ferrry");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | ferry sort:newest          | I found nothing for “ferry sort:newest”. Try fewer or other words.
            en | type:faq tag:x sort:newest | No story matches these filters. Leave one out, or try other values.
            en | sort:newest limit:3        | There is no story that I may show here
            en | ""                         | There is no story that I may show here
            de | type:faq                   | Keine Story passt zu diesen Filtern. Lass einen weg oder nimm andere Werte.
            de | sort:newest                | Es gibt keine Story, die ich hier zeigen darf
            """)
    void gives_advice_that_can_be_followed_where_nothing_else_finds_something(
            String language, String written, String advice) {
        var help = new SearchHelp(Locale.forLanguageTag(language));

        var text =
                help.nothing(Written.of(written), List.of(), Inventory.UNKNOWN).text();

        assertThat(text).contains(advice);
        assertThat(text.contains("Try fewer or other words.")).isEqualTo(written.startsWith("ferry"));
    }

    @Test
    void keeps_labels_short_whatever_was_typed() {
        var offer = Offer.without("tag:\"" + "ä".repeat(190) + "\"", Written.of("a"))
                .finding(1, true);

        var blocks = Judged.blocks(ENGLISH.nothing(Written.of("x ".repeat(700)), List.of(offer), Inventory.UNKNOWN));

        assertThat(Judged.labels(blocks))
                .singleElement()
                .satisfies(label -> assertThat(label).endsWith("… (1)"));
    }

    @Test
    void leads_back_from_behind_the_last_page() {
        var sheet = ENGLISH.atEnd(Written.of("ferry"));

        assertThat(sheet.text()).contains("no more stories");
        assertThat(Judged.button(Judged.blocks(sheet), "First page").getString("value"))
                .isEqualTo("1 ferry");
    }
}
