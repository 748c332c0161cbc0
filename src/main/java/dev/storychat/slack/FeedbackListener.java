package dev.storychat.slack;

import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import dev.storychat.chat.Feedback;
import dev.storychat.chat.Message;
import dev.storychat.chat.Verdict;
import dev.storychat.slack.api.People;
import dev.storychat.slack.api.Person;
import dev.storychat.slack.api.WebApi;
import dev.storychat.slack.blocks.FeedbackBlocks;
import dev.storychat.slack.blocks.FeedbackBlocks.Thumb;
import dev.storychat.slack.blocks.FeedbackView;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;

/** Somebody says what they think of an answer: by a thumb under it and, where it points down, in a window that asks why. */
@Dependent
class FeedbackListener {
    private static final Logger LOG = System.getLogger(FeedbackListener.class.getName());

    private final Feedback feedback;
    private final WebApi api;
    private final People people;
    private final Sender sender;
    private final Whisper whisper;

    @Inject
    FeedbackListener(Feedback feedback, WebApi api, People people, Sender sender, Whisper whisper) {
        this.feedback = feedback;
        this.api = api;
        this.people = people;
        this.sender = sender;
        this.whisper = whisper;
    }

    Response pressed(BlockActionRequest request, ActionContext context) {
        var press = Press.of(request.getRequestBodyAsString());
        press.message()
                .ifPresent(answer ->
                        FeedbackBlocks.read(answer.text()).ifPresent(thumb -> take(answer, thumb, press.trigger())));
        return context.ack();
    }

    /** The window opens within 3 seconds only: it waits for nothing, not even for the verdict to be kept. */
    private void take(Message answer, Thumb thumb, String trigger) {
        if (!thumb.up() && feedback.keeps()) {
            sender.run(() -> askWhy(answer, thumb, trigger));
        }
        var said = isKept(Verdict.of(answer, thumb.up())) ? "feedback.thanks" : "feedback.failed";
        sender.run(
                () -> whisper.to(answer, Languages.of(person(answer).language()).text(said)));
    }

    private void askWhy(Message answer, Thumb thumb, String trigger) {
        var language = people.known(answer.place().workspace(), answer.author())
                .map(Person::language)
                .orElse(thumb.language());
        var view = FeedbackView.of(answer, language);
        api.call(answer.place().workspace(), "views.open", Map.of("trigger_id", trigger, "view", view));
    }

    private Person person(Message answer) {
        return people.find(answer.place().workspace(), answer.author());
    }

    /** Somebody sent the window off. */
    Response explained(ViewSubmissionRequest request, ViewSubmissionContext context) {
        var payload = request.getPayload();
        var verdict = FeedbackView.read(payload.getView(), payload.getUser().getId());
        if (verdict.isEmpty() || isKept(verdict.get())) {
            return context.ack();
        }
        var texts = Languages.of(FeedbackView.language(payload.getView()));
        return context.ackWithErrors(Map.of(FeedbackView.REASON, texts.text("feedback.failed")));
    }

    private boolean isKept(Verdict verdict) {
        try {
            feedback.keep(verdict);
            return true;
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "a verdict on " + verdict.answer() + " could not be kept", e);
            return false;
        }
    }
}
