package dev.storychat.chat.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storychat.chat.search.QuerySyntax.Outcome;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
            """)
    void says_what_makes_no_sense(String written, String named) {
        assertThat(QuerySyntax.read(written, 10))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.why()).contains(named));
    }

    private static Query understood(String written) {
        return ((Outcome.Understood) QuerySyntax.read(written, 10)).query();
    }
}
