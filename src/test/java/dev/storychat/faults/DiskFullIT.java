package dev.storychat.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.storychat.faults.Delivery.Attempt;
import dev.storychat.flow.Until;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** No room is left for the database file. */
@Timeout(300)
class DiskFullIT {
    private static final CountingModel MODEL = new CountingModel(20, Duration.ofMillis(20));
    private static final Duration SOON = Duration.ofSeconds(60);

    @Test
    void acknowledges_nothing_that_it_cannot_keep_and_goes_on_with_a_sound_file_when_there_is_room() {
        var disk = SmallDisk.mount();
        assumeTrue(disk.isPresent(), "needs root, to mount a file system of a few megabytes");
        try (var small = disk.get()) {
            var database = "jdbc:h2:file:" + small.at("storychat");
            try (var cluster = Cluster.ofOne("disk-full", "DATABASE_URL=" + database)) {
                fillAndFree(cluster, small);
            }
            assertThat(rows(database)).isPositive();
        }
    }

    private static void fillAndFree(Cluster cluster, SmallDisk disk) {
        cluster.bedrock.answer(MODEL);
        var answers = new Answers(cluster, MODEL);
        var slack = new EventsApi(cluster.first(), 20);
        var before = Question.several(3, "C0BEFORE");
        before.forEach(question -> slack.deliver(question).join());
        answers.await(before, SOON);
        answers.awaitQuiet();

        disk.fill();
        var meanwhile = Question.several(20, "C0FULL");
        var statuses = meanwhile.stream()
                .map(question -> slack.attempt(question.asEvent(), 0).join())
                .toList();
        var ready = cluster.first().isReady().join();
        disk.free();
        var readyAgain =
                Until.holds("ready again", () -> cluster.first().isReady().join(), SOON);
        var repeated = meanwhile.stream().map(slack::deliver).toList();

        assertThat(repeated).allMatch(delivery -> delivery.join().acknowledged());
        var all = Stream.of(before, meanwhile).flatMap(List::stream).toList();
        var lost = answers.lost(all, SOON);
        Figures.print(
                "disk full",
                "%d of %d acknowledged meanwhile, ready meanwhile: %s, ready again after %d ms, %d lost, %d doubled",
                statuses.stream().filter(Attempt::acknowledged).count(),
                meanwhile.size(),
                ready,
                readyAgain.toMillis(),
                lost.size(),
                answers.doubled(all).size());
        assertThat(statuses).noneMatch(Attempt::acknowledged);
        assertThat(lost).isEmpty();
        assertThat(ready).isFalse();
        assertThat(answers.doubled(all)).isEmpty();
    }

    private static int rows(String database) {
        try (var connection = DriverManager.getConnection(database);
                var count = connection.createStatement().executeQuery("select count(*) from inbox")) {
            count.next();
            return count.getInt(1);
        } catch (SQLException e) {
            throw new AssertionError("The database file is not readable", e);
        }
    }
}
