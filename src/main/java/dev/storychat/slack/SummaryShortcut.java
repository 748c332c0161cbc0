package dev.storychat.slack;

import com.slack.api.app_backend.interactive_components.payload.MessageShortcutPayload;
import com.slack.api.bolt.context.builtin.MessageShortcutContext;
import com.slack.api.bolt.handler.builtin.MessageShortcutHandler;
import com.slack.api.bolt.request.builtin.MessageShortcutRequest;
import com.slack.api.bolt.response.Response;
import dev.storychat.chat.Manner;
import dev.storychat.chat.ThreadSummary;
import dev.storychat.slack.ThreadPosts.Read;
import dev.storychat.slack.blocks.Sheet;
import dev.storychat.slack.blocks.SummaryView;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.jspecify.annotations.Nullable;

/**
 * The shortcut that summarises a thread, for the person who chose it alone: a window opens at once and shows the summary
 * when the model has written it. Where the window is closed by then, or never opened, the person is told privately.
 */
@Dependent
class SummaryShortcut implements MessageShortcutHandler {
    /** The callback id of the shortcut, as in the manifests. */
    static final String SHORTCUT = "summarise_thread";

    private static final Logger LOG = System.getLogger(SummaryShortcut.class.getName());

    private final Windows windows;
    private final Languages languages;
    private final Audience audience;
    private final ThreadPosts posts;
    private final ThreadSummary summary;
    private final Manner manner;
    private final Sender sender;

    @Inject
    SummaryShortcut(
            Windows windows,
            Languages languages,
            Audience audience,
            ThreadPosts posts,
            ThreadSummary summary,
            Manner manner,
            Sender sender) {
        this.windows = windows;
        this.languages = languages;
        this.audience = audience;
        this.posts = posts;
        this.summary = summary;
        this.manner = manner;
        this.sender = sender;
    }

    @Override
    public Response apply(MessageShortcutRequest request, MessageShortcutContext context) {
        var payload = request.getPayload();
        var caller = Caller.of(payload);
        var thread = thread(payload);
        var begun = sender.run(() -> summarise(caller, payload.getTriggerId(), payload.getResponseUrl(), thread));
        if (!begun) {
            LOG.log(Level.WARNING, "a thread was not summarised: too much is going on");
        }
        return context.ack();
    }

    private static String thread(MessageShortcutPayload payload) {
        var message = payload.getMessage();
        return message == null || message.getThreadTs() == null ? payload.getMessageTs() : message.getThreadTs();
    }

    private void summarise(Caller caller, String trigger, @Nullable String responseUrl, String thread) {
        var texts = languages.of(caller.workspace(), caller.user());
        var view = new SummaryView(texts.locale());
        var window = windows.open(caller, trigger, view.of(view.reading()));
        var sheet = orApology(caller, thread, view);
        if (window.filter(id -> windows.update(caller, id, view.of(sheet))).isEmpty()) {
            sender.tell(caller, responseUrl, false, sheet);
        }
    }

    /** A window that says that the thread is read must not stay so. */
    private Sheet orApology(Caller caller, String thread, SummaryView view) {
        try {
            return audience.refusalOf(caller).map(view::refused).orElseGet(() -> sheet(caller, thread, view));
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "a thread could not be summarised", e);
            return view.failed();
        }
    }

    private Sheet sheet(Caller caller, String thread, SummaryView view) {
        var read = posts.of(caller.workspace(), caller.channel(), thread);
        if (read instanceof Read.Posts found) {
            var locale = languages.of(caller.workspace(), caller.user()).locale();
            return view.of(summary.of(caller.place(), locale, found.posts()), found.whole());
        }
        if (read instanceof Read.Failed failed) {
            LOG.log(Level.WARNING, "a thread could not be read: {0}", failed.why());
            return view.failed();
        }
        return view.notInvited(manner.name());
    }
}
