package dev.storychat.content.storyblok;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storychat.fakes.FakeStoryblok;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class NamesTest {
    private static final long LATER = Duration.ofMinutes(11).toNanos();

    private final FakeStoryblok storyblok = FakeStoryblok.start();
    private final Queue<Runnable> background = new ArrayDeque<>();
    private final AtomicLong clock = new AtomicLong();
    private final Names names = new Names(Spaces.connection(storyblok), background::add, clock::get);

    @AfterEach
    void close() {
        storyblok.close();
    }

    @Test
    void answers_by_the_names_at_hand_and_reads_newer_ones_beside() {
        storyblok.withStory(Stories.article(1, "Ferry timetable", "Text."));
        names.nearest(List.of("timetabel"));
        clock.addAndGet(LATER);
        storyblok.withStory(Stories.article(2, "Harbour", "Text."));
        var before = storyblok.calls().size();

        assertThat(names.nearest(List.of("timetabel"))).containsEntry("timetabel", "timetable");
        assertThat(storyblok.calls()).hasSize(before);
        background.remove().run();
        assertThat(names.nearest(List.of("harbuor"))).isEqualTo(Map.of("harbuor", "harbour"));
    }

    @Test
    void reads_newer_names_with_the_next_question_after_a_change() {
        storyblok.withStory(Stories.article(1, "Ferry timetable", "Text."));
        names.nearest(List.of("timetabel"));
        storyblok.withStory(Stories.article(2, "Harbour", "Text."));

        names.changed();
        names.nearest(List.of("timetabel"));
        background.remove().run();

        assertThat(names.nearest(List.of("harbuor"))).isEqualTo(Map.of("harbuor", "harbour"));
        assertThat(background).isEmpty();
    }

    @Test
    void keeps_the_names_where_newer_ones_cannot_be_read() {
        storyblok.withStory(Stories.article(1, "Ferry timetable", "Text."));
        names.nearest(List.of("timetabel"));
        clock.addAndGet(LATER);
        names.nearest(List.of("timetabel"));
        storyblok.fail(503, 10);
        background.remove().run();

        assertThat(names.nearest(List.of("timetabel"))).containsEntry("timetabel", "timetable");
        assertThat(background).isEmpty();
    }
}
