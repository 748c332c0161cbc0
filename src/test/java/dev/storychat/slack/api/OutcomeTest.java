package dev.storychat.slack.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import org.junit.jupiter.api.Test;

class OutcomeTest {

    /** With status 200, as a proxy or Slack itself may send it while something is being mended. */
    @Test
    void takes_a_page_in_place_of_an_answer_for_something_that_passes() {
        var page = new Outcome.Failed("answer_not_readable");

        assertThat(page.isPassing()).isTrue();
        assertThat(page.isDoubtful()).isTrue();
    }

    @Test
    void has_an_empty_list_where_slack_gave_none() {
        var done = new Outcome.Done(JsonParser.parseString("{\"ok\":true,\"messages\":[{}],\"ts\":\"1\"}")
                .getAsJsonObject());

        assertThat(done.list("messages")).hasSize(1);
        assertThat(done.list("members")).isEmpty();
        assertThat(done.list("ts")).isEmpty();
    }
}
