package dev.storychat.slack;

import com.slack.api.bolt.context.builtin.SlashCommandContext;
import com.slack.api.bolt.handler.builtin.SlashCommandHandler;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.bolt.response.Response;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** {@code /search words filter:value}: a private answer with what the content holds. */
@Dependent
class SearchCommand implements SlashCommandHandler {
    private final SearchAnswers answers;
    private final Sender sender;

    @Inject
    SearchCommand(SearchAnswers answers, Sender sender) {
        this.answers = answers;
        this.sender = sender;
    }

    @Override
    public Response apply(SlashCommandRequest request, SlashCommandContext context) {
        var payload = request.getPayload();
        var written = payload.getText() == null ? "" : payload.getText();
        var begun = sender.send(payload.getResponseUrl(), false, () -> answers.answer(written, 1));
        return begun ? context.ack() : context.ack(BUSY);
    }

    static final String BUSY = "I am busy right now. Please try again in a minute.";
}
