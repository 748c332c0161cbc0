package dev.storychat.slack;

import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.handler.builtin.BlockActionHandler;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import dev.storychat.slack.blocks.ShowLink;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** Next, Previous, a content type, a suggestion: another search takes the place of this one. */
@Dependent
class SearchPages implements BlockActionHandler {
    private final SearchAnswers answers;
    private final Sender sender;

    @Inject
    SearchPages(SearchAnswers answers, Sender sender) {
        this.answers = answers;
        this.sender = sender;
    }

    @Override
    public Response apply(BlockActionRequest request, ActionContext context) {
        var payload = request.getPayload();
        var caller = Caller.of(payload);
        payload.getActions().stream()
                .flatMap(action -> ShowLink.read(action.getValue()).stream())
                .findFirst()
                .ifPresent(link -> sender.send(
                        caller,
                        payload.getResponseUrl(),
                        true,
                        () -> answers.answer(caller, link.written(), link.page())));
        return context.ack();
    }
}
