package dev.storychat.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storychat.chat.Message;
import dev.storychat.chat.Place;
import dev.storychat.chat.Platform;
import dev.storychat.chat.Reply;
import jakarta.enterprise.inject.Instance;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ClerkTest {
    private static final Message MESSAGE =
            new Message("1", new Place("slack", "T1", "C1", "1"), "U1", "text", Instant.EPOCH);

    private final Following meanwhile = new Following();

    @Test
    void does_not_answer_again_what_an_earlier_try_answered_to_the_end() {
        var platform = new Answered();

        // there is no conversation that could be held
        new Clerk(null, only(platform), List.of(), meanwhile).answer(MESSAGE);

        assertThat(platform.asked).containsExactly(MESSAGE);
    }

    @Test
    void follows_what_became_of_a_message_that_an_earlier_try_answered() {
        new Clerk(null, only(new Answered()), List.of(), meanwhile).answer(MESSAGE);

        assertThat(meanwhile.followed).containsExactly(MESSAGE);
    }

    @Test
    void follows_what_became_of_a_message_whose_author_may_not_ask() {
        var platform = new Answered();

        new Clerk(null, only(platform), List.of(message -> false), meanwhile).answer(MESSAGE);

        assertThat(platform.asked).isEmpty();
        assertThat(meanwhile.followed).containsExactly(MESSAGE);
    }

    @SuppressWarnings("unchecked")
    private static Instance<Platform> only(Platform platform) {
        return (Instance<Platform>) Proxy.newProxyInstance(
                ClerkTest.class.getClassLoader(),
                new Class<?>[] {Instance.class},
                (proxy, method, arguments) -> Stream.of(platform));
    }

    private static final class Following extends Meanwhile {
        final List<Message> followed = new ArrayList<>();

        Following() {
            super(null, List.of());
        }

        @Override
        void follow(Message message) {
            followed.add(message);
        }
    }

    private static final class Answered implements Platform {
        final List<Message> asked = new ArrayList<>();

        @Override
        public String name() {
            return "slack";
        }

        @Override
        public Optional<Reply> replyTo(Message message) {
            asked.add(message);
            return Optional.empty();
        }

        @Override
        public void busy(Message message, int number) {
            throw new UnsupportedOperationException();
        }
    }
}
