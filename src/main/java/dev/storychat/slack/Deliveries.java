package dev.storychat.slack;

import com.slack.api.bolt.middleware.Middleware;
import com.slack.api.bolt.middleware.MiddlewareChain;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.builtin.EventRequest;
import com.slack.api.bolt.response.Response;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** Counts what Slack delivers: its repetitions, and events that nobody here waits for. */
final class Deliveries implements Middleware {
    private static final Logger LOG = System.getLogger(Deliveries.class.getName());

    private final Set<String> expected;
    private final Map<String, LongAdder> unexpected = new ConcurrentHashMap<>();

    Deliveries(Set<String> expected) {
        this.expected = Set.copyOf(expected);
    }

    @Override
    @SuppressWarnings("rawtypes") // as Bolt has it
    public Response apply(Request request, Response response, MiddlewareChain chain) throws Exception {
        if (request instanceof EventRequest event) {
            count(event);
        }
        return chain.next(request);
    }

    /** How often an event came that nobody waits for. */
    long unexpected(String type) {
        var count = unexpected.get(type);
        return count == null ? 0 : count.sum();
    }

    private void count(EventRequest event) {
        var type = event.getEventTypeAndSubtype();
        if (event.getContext().getRetryNum() != null) {
            LOG.log(
                    Level.INFO,
                    "Slack sends {0} again, repetition {1}",
                    type,
                    event.getContext().getRetryNum());
        }
        if (!expected.contains(type)) {
            unexpected.computeIfAbsent(type, t -> new LongAdder()).increment();
            LOG.log(Level.DEBUG, "acknowledged {0}: nothing to do, {1} so far", type, unexpected(type));
        }
    }
}
