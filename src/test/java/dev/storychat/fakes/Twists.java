package dev.storychat.fakes;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Failures that a test has ordered, each for so many calls of one kind. */
final class Twists {

    /** What happens instead of, or before, the right answer. */
    sealed interface Twist {
        /** Answers so. */
        record Reply(Answer.Whole answer) implements Twist {}

        /** Never answers. */
        record Hang() implements Twist {}

        /** Closes the connection without an answer. */
        record Drop() implements Twist {}

        /** Does what was asked and closes the connection without an answer. */
        record Lose() implements Twist {}

        /** Answers rightly, but late. */
        record Late(Duration by) implements Twist {}
    }

    private record Order(String call, String channel, Twist twist, AtomicInteger left) {}

    private final List<Order> orders = new CopyOnWriteArrayList<>();

    /**
     * @param channel empty: any
     */
    void order(String call, String channel, int times, Twist twist) {
        orders.add(new Order(call, channel, twist, new AtomicInteger(times)));
    }

    /** The oldest order for such a call, used up by one. */
    Optional<Twist> next(String call, String channel) {
        return orders.stream()
                .filter(order -> order.call().equals(call) || order.call().equals("*"))
                .filter(order -> order.channel().isEmpty() || order.channel().equals(channel))
                .filter(order -> order.left().getAndDecrement() > 0)
                .map(Order::twist)
                .findFirst();
    }

    void clear() {
        orders.clear();
    }

    /** Nothing if the call goes on as usual; waits first when it was ordered late. */
    static Optional<Answer> answer(Twist twist) {
        if (twist instanceof Twist.Reply reply) {
            return Optional.of(reply.answer());
        } else if (twist instanceof Twist.Late late) {
            pause(late.by());
            return Optional.empty();
        }
        return twist instanceof Twist.Lose
                ? Optional.empty()
                : Optional.of(new Answer.Silence(twist instanceof Twist.Hang));
    }

    /** Time passing inside a stand-in, never in a test. */
    static void pause(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
