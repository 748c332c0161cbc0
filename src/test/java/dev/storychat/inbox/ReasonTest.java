package dev.storychat.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storychat.chat.Diagnosis;
import dev.storychat.chat.InboxUnavailableException;
import dev.storychat.chat.ModelUnavailableException;
import org.junit.jupiter.api.Test;

class ReasonTest {

    @Test
    void is_what_our_own_exceptions_say() {
        assertThat(Reason.of(new InboxUnavailableException(new RuntimeException("quoted"))))
                .isEqualTo("the inbox cannot store messages");
    }

    @Test
    void quotes_nothing_that_others_say() {
        assertThat(Reason.of(new IllegalArgumentException("not a number: private words")))
                .isEqualTo("IllegalArgumentException");
    }

    @Test
    void fits_its_column() {
        var long_ = new ModelUnavailableException(new Diagnosis("code", "x".repeat(400), ""));

        assertThat(Reason.of(long_)).hasSize(255).startsWith("code: xxx");
    }
}
