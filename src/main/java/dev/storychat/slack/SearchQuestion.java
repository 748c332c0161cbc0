package dev.storychat.slack;

import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import dev.storychat.slack.PublicQuestions.Fate;
import dev.storychat.slack.api.Channels;
import dev.storychat.slack.api.People;
import dev.storychat.slack.blocks.AskLink;
import dev.storychat.slack.blocks.QuestionView;
import dev.storychat.slack.blocks.SearchHelp;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Ask about these under what was found: a window takes the question, which is then asked for all to see. */
@Dependent
class SearchQuestion {
    private final Windows windows;
    private final Sender sender;
    private final PublicQuestions questions;
    private final People people;
    private final Channels channels;

    @Inject
    SearchQuestion(Windows windows, Sender sender, PublicQuestions questions, People people, Channels channels) {
        this.windows = windows;
        this.sender = sender;
        this.questions = questions;
        this.people = people;
        this.channels = channels;
    }

    /** Somebody pressed the button. */
    Response open(BlockActionRequest request, ActionContext context) {
        var payload = request.getPayload();
        var caller = Caller.of(payload);
        payload.getActions().stream()
                .flatMap(action -> AskLink.read(action.getValue()).stream())
                .findFirst()
                .ifPresent(link -> sender.run(
                        caller,
                        payload.getResponseUrl(),
                        () -> open(caller, payload.getTriggerId(), payload.getResponseUrl(), link)));
        return context.ack();
    }

    /** A trigger is good for 3 seconds: nothing is looked up before, not even the person's language. */
    private void open(Caller caller, String trigger, @Nullable String responseUrl, AskLink link) {
        var view = QuestionView.of(link, caller.workspace(), caller.channel());
        var opened = caller.channel().isEmpty()
                ? windows.push(caller, trigger, view) // over the window with what was found
                : windows.open(caller, trigger, view);
        if (opened.isPresent()) {
            // So that nothing needs to be asked when the window is sent off.
            people.find(caller.workspace(), caller.user());
            if (!caller.channel().isEmpty()) {
                channels.find(caller.workspace(), caller.channel());
            }
        } else {
            sender.tell(caller, responseUrl, false, new SearchHelp(link.language()).tooLate());
        }
    }

    /** Somebody sent the window off. It is closed when the question is stored, and stays open when it is not. */
    Response submitted(ViewSubmissionRequest request, ViewSubmissionContext context) {
        var payload = request.getPayload();
        var asked = QuestionView.read(payload.getView());
        if (asked.isEmpty()) {
            var why = new SearchHelp(Locale.ENGLISH).noQuestion().text();
            return context.ackWithErrors(Map.of(QuestionView.INPUT, why));
        }
        var question = asked.get();
        var caller = new Caller(
                question.workspace(), question.channel(), payload.getUser().getId());
        var fate = questions.ask(caller, question);
        if (fate instanceof Fate.NotAsked not) {
            return context.ackWithErrors(Map.of(QuestionView.INPUT, not.why()));
        }
        if (fate instanceof Fate.AskedDirectly) {
            return context.ackWithUpdate(QuestionView.askedDirectly(question.language()));
        }
        return QuestionView.asksWhere(payload.getView())
                ? context.ackWithUpdate(QuestionView.asked(question.language()))
                : context.ack();
    }
}
