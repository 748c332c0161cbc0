package dev.storychat.slack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkupTest {

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            value = {
                "ask <@U7> about it => ask @U7 about it",
                "ask <@U7|ada> about it => ask @ada about it",
                "in <#C7|general> => in #general",
                "in <#C7|> => in #C7",
                "<!here> look => @here look",
                "<!subteam^S1|@editors> look => @editors look",
                "<!date^1392734382^{date}|18 February 2014> => 18 February 2014",
                "see <https://example.com/a|our page> => see our page (https://example.com/a)",
                "see <https://example.com/a> => see https://example.com/a",
                "see <http://example.com|example.com> => see http://example.com",
                "to <mailto:a@example.com|a@example.com> => to a@example.com",
                "1 &lt; 2 &amp;&amp; 3 &gt; 2 => 1 < 2 && 3 > 2"
            })
    void reads_as_a_person_would(String markup, String words) {
        assertThat(Markup.readable(markup)).isEqualTo(words);
    }

    @Test
    void keeps_lines_and_the_indentation_of_code() {
        assertThat(Markup.readable("one\n```\n  two\n```")).isEqualTo("one\n```\n  two\n```");
    }

    @Test
    void leaves_out_the_mentions_of_one_user_wherever_they_stand() {
        assertThat(Markup.readable(Markup.without("U1", "<@U1> what does <@U2> say, <@U1|bot>?")))
                .isEqualTo("what does @U2 say, ?");
    }
}
