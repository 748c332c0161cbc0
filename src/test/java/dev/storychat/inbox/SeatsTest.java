package dev.storychat.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storychat.chat.Place;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class SeatsTest {
    private final Seats seats = new Seats(2);

    @Test
    void seats_as_many_as_there_are_seats_and_lets_the_others_stand_in_line() {
        assertThat(seats.enter(place("A"))).isTrue();
        assertThat(seats.enter(place("B"))).isTrue();
        assertThat(seats.enter(place("C"))).isFalse();
        assertThat(seats.enter(place("C"))).isFalse();
        assertThat(seats.enter(place("D"))).isFalse();
        assertThat(seats.number(place("C"))).hasValue(1);
        assertThat(seats.number(place("D"))).hasValue(2);
    }

    @Test
    void tells_everybody_in_line_the_number_and_counts_down() {
        List.of("A", "B", "C", "D").forEach(name -> seats.enter(place(name)));
        assertThat(seats.number(place("D"))).hasValue(2);

        assertThat(seats.next(place("A"), false)).contains(place("C"));

        assertThat(seats.number(place("D"))).hasValue(1);
        assertThat(seats.number(place("C"))).isEmpty();
    }

    @Test
    void sends_a_conversation_with_more_messages_to_the_end_of_the_line() {
        List.of("A", "B", "A", "C").forEach(name -> seats.enter(place(name)));

        assertThat(seats.next(place("A"), false)).contains(place("C"));
        assertThat(seats.next(place("C"), false)).contains(place("A"));
        assertThat(seats.next(place("A"), false)).isEmpty();
    }

    @Test
    void never_seats_a_conversation_twice_at_the_same_time() {
        seats.enter(place("A"));

        assertThat(seats.enter(place("A"))).isFalse();
        assertThat(seats.next(place("A"), false)).contains(place("A"));
    }

    @Test
    void gives_a_free_seat_away_at_once() {
        List.of("A", "B").forEach(name -> seats.enter(place(name)));

        seats.next(place("A"), false);

        assertThat(seats.enter(place("C"))).isTrue();
    }

    @Test
    void lets_the_next_in_line_begin_while_somebody_is_away_and_takes_him_back_before_the_others() throws Exception {
        var begun = new ArrayList<Place>();
        seats.whenFree(begun::add);
        List.of("A", "B", "C", "D").forEach(name -> seats.enter(place(name)));

        assertThat(seats.leave()).isTrue();
        assertThat(begun).containsExactly(place("C"));
        var back = new CountDownLatch(1);
        var away = new Thread(() -> {
            seats.comeBack();
            back.countDown();
        });
        away.start();
        while (away.getState() != Thread.State.WAITING) {
            Thread.yield();
        }

        assertThat(seats.next(place("C"), false)).isEmpty();
        assertThat(back.await(5, TimeUnit.SECONDS)).isTrue();
        assertThat(seats.next(place("A"), false)).contains(place("D"));
    }

    @Test
    void lets_no_more_be_away_than_there_are_seats() {
        seats.enter(place("A"));
        seats.enter(place("B"));

        assertThat(seats.leave()).isTrue();
        assertThat(seats.leave()).isTrue();
        assertThat(seats.leave()).isFalse();
    }

    @Test
    void pauses_without_a_seat_when_nobody_sits() throws InterruptedException {
        seats.enter(place("A"));

        new SeatedPause(seats).pause(Duration.ZERO);

        assertThat(seats.enter(place("B"))).isTrue();
        assertThat(seats.enter(place("C"))).isFalse();
    }

    @Test
    void begins_nothing_any_more_once_it_is_closed() {
        List.of("A", "B", "C", "A").forEach(name -> seats.enter(place(name)));

        seats.close();

        assertThat(seats.next(place("A"), true)).isEmpty();
        assertThat(seats.areEmpty()).isFalse();
        assertThat(seats.next(place("B"), true)).isEmpty();
        assertThat(seats.areEmpty()).isTrue();
        assertThat(seats.enter(place("D"))).isFalse();
        assertThat(seats.number(place("D"))).isEmpty();
    }

    private static Place place(String channel) {
        return new Place("slack", "T1", channel, "1");
    }
}
