package dev.storychat.history;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WithdrawnTest {

    @ParameterizedTest(name = "{2} without what went from {0} to {1} is {3}")
    @CsvSource({
        "find the bike of Mrs Secret, find the bike, bike Secret, bike",
        "find the bike of MRS SECRET, find the bike, Mrs. secret's bike, . 's bike",
        "find bikes, find the bikes, bikes, bikes",
        "prices in $1 or \\2, prices, prices \\2 $3, prices \\ $3",
        "Größe?, size?, Größe, ''",
    })
    void leaves_what_still_stands_there(String before, String now, String searched, String left) {
        assertThat(Withdrawn.between(before, now).from(searched)).isEqualTo(left);
    }
}
