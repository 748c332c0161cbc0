package dev.storychat.slack;

import com.slack.api.bolt.context.builtin.SlashCommandContext;
import com.slack.api.bolt.handler.builtin.SlashCommandHandler;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.bolt.response.Response;
import dev.storychat.chat.Tally;
import dev.storychat.chat.Usage;
import dev.storychat.slack.blocks.Sheet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** {@code /search words filter:value}: a private answer with what the content holds. */
@Dependent
class SearchCommand implements SlashCommandHandler {
    private final SearchAnswers answers;
    private final Usage usage;
    private final Sender sender;

    @Inject
    SearchCommand(SearchAnswers answers, Usage usage, Sender sender) {
        this.answers = answers;
        this.usage = usage;
        this.sender = sender;
    }

    @Override
    public Response apply(SlashCommandRequest request, SlashCommandContext context) {
        var payload = request.getPayload();
        var written = payload.getText() == null ? "" : payload.getText();
        var caller = Caller.of(payload);
        var begun = sender.send(payload.getResponseUrl(), false, () -> answer(caller, written));
        return begun ? context.ack() : context.ack(BUSY);
    }

    private Sheet answer(Caller caller, String written) {
        var answer = answers.answer(caller, written, 1);
        usage.count(caller.place(), Tally.search());
        return answer;
    }

    static final String BUSY = "I am busy right now. Please try again in a minute.";
}
