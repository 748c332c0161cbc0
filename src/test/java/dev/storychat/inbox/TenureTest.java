package dev.storychat.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class TenureTest {
    private long nanos;
    private long millis;
    private final Tenure tenure = new Tenure(() -> nanos, () -> millis);

    @Test
    void is_certain_for_less_than_a_lease_after_a_claim() {
        var since = tenure.now();

        pass(Tenure.CERTAIN.minusMillis(1));
        assertThat(tenure.covers(since)).isTrue();
        pass(Duration.ofMillis(1));
        assertThat(tenure.covers(since)).isFalse();
        assertThat(Tenure.CERTAIN).isLessThan(Leases.LEASE);
    }

    @Test
    void is_certain_again_for_as_long_after_a_renewal_by_the_time_when_it_was_asked_for() {
        var since = tenure.now();
        pass(Duration.ofMinutes(1));
        var asked = tenure.now();
        pass(Duration.ofSeconds(3));

        tenure.confirm(asked);

        assertThat(tenure.covers(since)).isTrue();
        pass(Tenure.CERTAIN.minusSeconds(3));
        assertThat(tenure.covers(since)).isFalse();
    }

    @Test
    void is_not_certain_where_either_clock_has_gone_on() {
        var since = tenure.now();

        nanos += Duration.ofMinutes(1).toNanos();
        assertThat(tenure.covers(since)).isFalse();
        nanos = 0;
        millis += Duration.ofMinutes(1).toMillis(); // as after a pause of the whole virtual machine
        assertThat(tenure.covers(since)).isFalse();
    }

    private void pass(Duration time) {
        nanos += time.toNanos();
        millis += time.toMillis();
    }
}
