package dev.storychat.chat.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storychat.chat.search.QuerySyntax.Outcome;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuerySyntaxTest {

    @Test
    void reads_words_and_filters_in_any_order() {
        var query = understood("type:article pricing lang:de plans path:blog/ tag:\"two words\" since:2026-01-01"
                + " until:2026-02-28 sort:newest limit:5");

        assertThat(query)
                .isEqualTo(new Query(
                        "pricing plans",
                        "article",
                        "de",
                        "blog/",
                        "two words",
                        LocalDate.of(2026, 1, 1),
                        LocalDate.of(2026, 2, 28),
                        Query.Sort.NEWEST,
                        5,
                        1));
    }

    @ParameterizedTest
    @CsvSource({
        "since:2026, 2026-01-01",
        "since:2026-02, 2026-02-01",
        "since:2026-02-03, 2026-02-03",
        "until:2026, 2026-12-31",
        "until:2028-02, 2028-02-29",
        "until:2026-02-03, 2026-02-03"
    })
    void takes_a_month_or_a_year_for_its_first_or_last_day(String written, LocalDate day) {
        var query = understood(written);

        assertThat(written.startsWith("since") ? query.since() : query.until()).isEqualTo(day);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TYPE:article pricing",
                "type：article pricing",
                "pricing type: article",
                "type: \"article\" pricing"
            })
    void reads_a_filter_as_phones_and_people_in_a_hurry_write_it(String written) {
        assertThat(understood(written).contentType()).isEqualTo("article");
        assertThat(understood(written).words()).isEqualTo("pricing");
    }

    @Test
    void leaves_the_colons_inside_of_a_value() {
        assertThat(understood("tag:topic:pricing").tag()).isEqualTo("topic:pricing");
        assertThat(refused("tag: lang:de").why(Locale.ENGLISH)).contains("tag:");
    }

    @ParameterizedTest
    @CsvSource({
        "typ:article, type:article", "tpye:article, type:article", "Sprache:de, lang:de", "language:de, lang:de",
        "pfad:blog/, path:blog/", "tags:a, tag:a", "seit:2026, since:2026", "untill:2026, until:2026",
        "sortt:name, sort:name", "limits:5, limit:5"
    })
    void tells_which_filter_was_probably_meant(String written, String meant) {
        var refused = refused("ferry " + written);

        assertThat(refused.why(Locale.ENGLISH))
                .contains("`" + written.split(":")[0] + ":`", "Did you mean `" + meant.split(":")[0] + ":`?");
        assertThat(refused.instead()).isEqualTo("ferry " + meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"colour:red", "page:2", "note:x", "author:ada"})
    void guesses_nothing_where_nothing_is_near(String written) {
        assertThat(refused(written).instead()).isEmpty();
    }

    @Test
    void says_it_in_the_language_of_the_person() {
        assertThat(refused("typ:artikel").why(Locale.GERMANY))
                .isEqualTo("Den Filter `typ:` kenne ich nicht. Meinst du `type:`?");
        assertThat(refused("limit:1000").why(Locale.GERMANY)).contains("limit:1000", "1 bis 100");
    }

    @Test
    void refuses_values_that_would_fit_into_no_button() {
        assertThat(refused("path:" + "a".repeat(201)).why(Locale.ENGLISH)).contains("path:", "200");
    }

    @Test
    void takes_addresses_and_times_of_day_for_words() {
        assertThat(understood("https://x.example/a 10:30 note").words()).isEqualTo("https://x.example/a 10:30 note");
    }

    @Test
    void reads_the_quotes_that_phones_write() {
        assertThat(understood("tag:“two words”").tag()).isEqualTo("two words");
    }

    @Test
    void is_empty_without_words_and_filters() {
        assertThat(QuerySyntax.read("  ", 10)).isEqualTo(new Outcome.Empty());
        assertThat(QuerySyntax.read("\"\"", 10)).isEqualTo(new Outcome.Empty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            pricing colour:red         | colour:
            since:yesterday            | since:yesterday
            until:2026-02-30           | until:2026-02-30
            sort:best                  | best
            limit:0                    | limit:0
            limit:101                  | limit:101
            limit:abc                  | limit:abc
            type:                      | type:
            type:a type:b              | twice
            since:2026-02-01 until:2026-01-01 | nothing lies between
            since:2026-13              | since:2026-13
            since:26                   | since:26
            tag:                       | tag:product
            """)
    void says_what_makes_no_sense(String written, String named) {
        assertThat(QuerySyntax.read(written, 10))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.why(Locale.ENGLISH)).contains(named));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pricing plans type:article lang:de path:blog/ tag:\"two words\" since:2026-01-01 until:2026-02-28"
                        + " sort:newest",
                "type:article",
                "pricing"
            })
    void writes_a_search_the_way_that_it_reads_it(String written) {
        assertThat(QuerySyntax.write(understood(written))).isEqualTo(written);
    }

    @Test
    void writes_no_order_where_the_best_come_first_and_no_page() {
        var query = understood("pricing sort:relevance limit:5").onPage(2);

        assertThat(QuerySyntax.write(query)).isEqualTo("pricing");
    }

    private static Outcome.Refused refused(String written) {
        return (Outcome.Refused) QuerySyntax.read(written, 10);
    }

    private static Query understood(String written) {
        return ((Outcome.Understood) QuerySyntax.read(written, 10)).query();
    }
}
