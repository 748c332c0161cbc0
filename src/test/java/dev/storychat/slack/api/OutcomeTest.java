package dev.storychat.slack.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import org.junit.jupiter.api.Test;

class OutcomeTest {

    @Test
    void has_an_empty_list_where_slack_gave_none() {
        var done = new Outcome.Done(JsonParser.parseString("{\"ok\":true,\"messages\":[{}],\"ts\":\"1\"}")
                .getAsJsonObject());

        assertThat(done.list("messages")).hasSize(1);
        assertThat(done.list("members")).isEmpty();
        assertThat(done.list("ts")).isEmpty();
    }
}
