package dev.storychat.inbox;

import dev.storychat.chat.Message;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Remembers what it answered and whom it told to wait; fails on one message, if told so. */
final class RecordingClerk extends Clerk {
    final List<Message> answered = Collections.synchronizedList(new ArrayList<>());
    final Map<String, Integer> told = new ConcurrentHashMap<>();
    String poison = "none";
    Throwable failure = new IllegalArgumentException("poison");
    Runnable during = () -> {};

    RecordingClerk() {
        super(null, null, List.of(), null);
    }

    @Override
    void answer(Message message) {
        answered.add(message);
        during.run();
        if (message.id().equals(poison)) {
            throwIt(failure);
        }
    }

    @Override
    void busy(Message message, int number) {
        told.merge(message.id(), number, (before, again) -> -1);
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> void throwIt(Throwable failure) throws T {
        throw (T) failure;
    }
}
