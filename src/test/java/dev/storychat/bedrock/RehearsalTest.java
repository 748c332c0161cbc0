package dev.storychat.bedrock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Level;
import java.util.logging.Logger;
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
    void is_made_before_anybody_asks() {
        var heard = new CopyOnWriteArrayList<String>();
        var log = Logger.getLogger(Rehearsal.class.getName());
        log.setFilter(said -> heard.add(said.getMessage()));
        log.setLevel(Level.FINE);
        var model = Models.at(bedrock.uri(), Duration.ofSeconds(5), InstantSource.system());
        try {
            model.prepare();
        } finally {
            log.setFilter(null);
            log.setLevel(null);
            Models.closeLater(model);
        }

        assertThat(heard).singleElement().asString().contains("was rehearsed");
    }

    @Test
    void goes_by_no_proxy_which_would_look_for_it_on_another_machine() {
        System.setProperty("http.proxyHost", "127.0.0.1");
        System.setProperty("http.proxyPort", "1"); // where nobody listens

        assertThat(Rehearsal.make(Models.keys(bedrock.uri(), null))).isTrue();
    }
}
