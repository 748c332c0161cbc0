package dev.storychat.bedrock;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class RehearsalTest {
    private final ScriptedBedrock bedrock = new ScriptedBedrock();

    @AfterEach
    void close() {
        bedrock.close();
        System.clearProperty("http.proxyHost");
        System.clearProperty("http.proxyPort");
    }

    @Test
    void goes_the_whole_way_of_an_answer_and_never_to_Bedrock() {
        assertThat(Rehearsal.make(Models.keys(bedrock.uri(), null))).isTrue();

        assertThat(bedrock.requests()).isEmpty();
    }

    @Test
    void goes_by_no_proxy_which_would_look_for_it_on_another_machine() {
        System.setProperty("http.proxyHost", "127.0.0.1");
        System.setProperty("http.proxyPort", "1"); // where nobody listens

        assertThat(Rehearsal.make(Models.keys(bedrock.uri(), null))).isTrue();
    }
}
