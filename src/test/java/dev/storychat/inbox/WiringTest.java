package dev.storychat.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.concurrent.ManagedThreadFactoryDefinition;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class WiringTest {

    @Test
    void answers_yield_to_acknowledgements_and_so_have_threads_with_priorities() {
        var answers = Arrays.stream(Wiring.class.getAnnotationsByType(ManagedThreadFactoryDefinition.class))
                .filter(factory -> Arrays.asList(factory.qualifiers()).contains(Workers.class))
                .toList();

        assertThat(answers).singleElement().satisfies(factory -> {
            assertThat(factory.priority()).isEqualTo(Thread.MIN_PRIORITY);
            assertThat(factory.virtual()).isFalse();
        });
    }
}
