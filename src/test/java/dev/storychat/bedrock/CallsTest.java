package dev.storychat.bedrock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CallsTest {
    private final Calls calls = new Calls(new ManualClock());

    /** Neither that Bedrock is there nor that it is not: else one impatient person would keep an outage hidden. */
    @Test
    void an_answer_that_somebody_stopped_says_nothing_about_bedrock() {
        IntStream.range(0, 4).forEach(call -> end(Fault.TIMEOUT));
        end(Fault.STOPPED);
        assertThat(calls.breaker()).isEqualTo("closed");

        end(Fault.TIMEOUT);

        assertThat(calls.breaker()).isEqualTo("open");
    }

    private void end(Fault fault) {
        calls.ended(new Result.Failed(fault), Duration.ofSeconds(1));
    }
}
