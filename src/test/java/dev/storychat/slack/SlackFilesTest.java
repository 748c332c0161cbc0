package dev.storychat.slack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.storychat.chat.Attachment;
import dev.storychat.chat.Attachments.Fetched;
import dev.storychat.chat.Place;
import dev.storychat.chat.Unread;
import dev.storychat.fakes.FakeSlack;
import dev.storychat.fakes.SlackPayloads;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlackFilesTest {
    private static final Place PLACE = new Place("slack", FakeSlack.TEAM, "C1", "1.1");

    private final FakeSlack slack = FakeSlack.start();
    private final SlackDesk desk = new SlackDesk(slack.apiUrl(), FakeSlack.TOKEN, List.of());
    private final SlackFiles files = new SlackFiles(desk.api);

    @AfterEach
    void close() {
        slack.close();
    }

    @Test
    void takes_the_files_of_a_mention() {
        var file = share();

        receives(SlackPayloads.withFiles(SlackPayloads.mention("C1", "U1", "look", "1700000001.000100"), file));

        assertThat(attachments())
                .containsExactly(
                        new Attachment("F0FAKE1", "a.txt", "text/plain", 5, file.getString("url_private_download")));
        assertThat(slack.calls()).isEmpty();
    }

    @Test
    void takes_a_direct_message_of_files_alone() {
        receives(SlackPayloads.withFiles(SlackPayloads.directMessage("D1", "U1", "", "1700000001.000100"), share()));

        assertThat(attachments()).extracting(Attachment::name).containsExactly("a.txt");
    }

    @Test
    void takes_files_alone_in_a_thread_that_we_take_part_in() {
        desk.inbox.takesPartIn(new Place("slack", FakeSlack.TEAM, "C1", "1600000000.000100"));

        receives(SlackPayloads.withFiles(
                SlackPayloads.threadReply("C1", "U1", "", "1600000000.000100", "1700000001.000100"), share()));

        assertThat(attachments()).extracting(Attachment::name).containsExactly("a.txt");
    }

    @Test
    void asks_for_what_the_event_does_not_tell() {
        var hidden = SlackPayloads.ofAnotherCompany(share());
        receives(SlackPayloads.withFiles(SlackPayloads.mention("C1", "U1", "look", "1700000001.000100"), hidden));
        assertThat(attachments()).containsExactly(new Attachment("F0FAKE1", "", "", 0, ""));

        var known = files.known(PLACE, attachments().get(0));

        assertThat(known.name()).isEqualTo("a.txt");
        assertThat(files.fetch(PLACE, known, 10)).isInstanceOf(Fetched.Content.class);
    }

    @Test
    void leaves_as_it_is_what_slack_does_not_tell_either() {
        var unknown = new Attachment("F0GONE", "", "", 0, "");

        assertThat(files.known(PLACE, unknown)).isEqualTo(unknown);
    }

    @Test
    void says_that_it_may_not_read_them() {
        var file = share();
        slack.withoutFiles();

        var fetched = files.fetch(
                PLACE, new Attachment("F0FAKE1", "a.txt", "", 5, file.getString("url_private_download")), 10);

        assertThat(fetched).isEqualTo(new Fetched.Missing(Unread.FORBIDDEN));
    }

    @ParameterizedTest
    @CsvSource({"mode, external", "mode, tombstone", "mode, hidden_by_limit", "file_access, access_denied"})
    void knows_no_address_of_what_lies_elsewhere_or_nowhere(String name, String value) {
        var file = Json.createObjectBuilder(share()).add(name, value).build();

        receives(SlackPayloads.withFiles(SlackPayloads.mention("C1", "U1", "look", "1700000001.000100"), file));

        assertThat(attachments()).extracting(Attachment::address).containsExactly("");
    }

    private JsonObject share() {
        return slack.share("a.txt", "text/plain", "hello".getBytes(UTF_8));
    }

    private void receives(JsonObject payload) {
        assertThat(desk.receives(payload.toString()).status()).isEqualTo(200);
    }

    private List<Attachment> attachments() {
        return desk.inbox.messages().get(0).attachments();
    }
}
