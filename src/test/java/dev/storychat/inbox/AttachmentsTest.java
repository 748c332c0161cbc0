package dev.storychat.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storychat.chat.Attachment;
import dev.storychat.chat.Message;
import dev.storychat.chat.Place;
import dev.storychat.chat.Seal;
import dev.storychat.storage.TestDatabase;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AttachmentsTest {
    private static final String DATABASES = "dev.storychat.inbox.AttachmentsTest#databases";
    private static final Place PLACE = new Place("slack", "T1", "C1", "1");
    private static final List<Attachment> FILES = List.of(
            new Attachment("F1", "a \"b\".pdf", "application/pdf", 4_500_000_000L, "https://files.slack.com/a"),
            new Attachment("F2", "", "", 0, ""));

    static Stream<DataSource> databases() {
        return TestDatabase.all();
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void finds_the_files_of_a_message_again(DataSource database) throws SQLException {
        letters(database).add(message(), "Ev1");

        assertThat(letters(database).first(PLACE).orElseThrow().message().attachments())
                .isEqualTo(FILES);
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void keeps_where_they_lie_closed_and_no_longer_than_the_text(DataSource database) throws SQLException {
        var letters = letters(database);
        var id = letters.add(message(), "Ev1").getAsLong();
        assertThat(files(database)).singleElement().asString().startsWith("closed ");

        letters.done(List.of(id));

        assertThat(files(database)).containsExactly("none");
    }

    private static Letters letters(DataSource database) {
        return new Letters(
                database,
                new Seal() {
                    @Override
                    public String close(String text) {
                        return "closed " + text;
                    }

                    @Override
                    public String open(String closed) {
                        return closed.substring("closed ".length());
                    }
                },
                false);
    }

    private static List<String> files(DataSource database) throws SQLException {
        return new Sql(database)
                .select("select coalesce(files, 'none') as files from inbox", row -> row.getString("files"));
    }

    private static Message message() {
        return new Message("1", PLACE, "U1", "look", Instant.EPOCH, FILES);
    }
}
