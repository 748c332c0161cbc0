package dev.storychat.slack;

import com.slack.api.model.event.Event;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What people do with us as an agent, with no more of it than we read. The SDK does not know the first; its class for the
 * second reads a context that we have no use for.
 */
public abstract class AgentEvent implements Event {
    private static final long serialVersionUID = 1L;

    private final String type;

    AgentEvent(String type) {
        this.type = type;
    }

    @Override
    public String getType() {
        return type;
    }

    @Override
    public @Nullable String getSubtype() {
        return null;
    }

    abstract String channel();

    abstract String thread();

    /** Somebody pressed Stop: <a href="https://docs.slack.dev/reference/events/agent_session_stopped">agent_session_stopped</a>. */
    public static final class SessionStopped extends AgentEvent {
        private static final long serialVersionUID = 1L;
        static final String TYPE = "agent_session_stopped";

        private @Nullable String channel;
        private @Nullable String threadTs;
        private @Nullable String eventTs;

        public SessionStopped() {
            super(TYPE);
        }

        /** When it was pressed; Slack may tell of it again much later. */
        Instant at() {
            var stamp = orEmpty(eventTs);
            return stamp.matches("\\d{1,12}(\\.\\d{1,6})?")
                    ? Instant.EPOCH.plusNanos(
                            new BigDecimal(stamp).movePointRight(9).longValue())
                    : Instant.now();
        }

        @Override
        String channel() {
            return orEmpty(channel);
        }

        @Override
        String thread() {
            return orEmpty(threadTs);
        }
    }

    /**
     * Somebody opened the pane of an app that is still an assistant: <a
     * href="https://docs.slack.dev/reference/events/assistant_thread_started">assistant_thread_started</a>.
     */
    public static final class ThreadStarted extends AgentEvent {
        private static final long serialVersionUID = 1L;
        static final String TYPE = "assistant_thread_started";

        private @Nullable AssistantThread assistantThread;

        public ThreadStarted() {
            super(TYPE);
        }

        String user() {
            return assistantThread == null ? "" : orEmpty(assistantThread.userId);
        }

        @Override
        String channel() {
            return assistantThread == null ? "" : orEmpty(assistantThread.channelId);
        }

        @Override
        String thread() {
            return assistantThread == null ? "" : orEmpty(assistantThread.threadTs);
        }
    }

    private static final class AssistantThread implements Serializable {
        private static final long serialVersionUID = 1L;

        private @Nullable String userId;
        private @Nullable String channelId;
        private @Nullable String threadTs;
    }

    private static String orEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }
}
