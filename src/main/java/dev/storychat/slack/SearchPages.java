package dev.storychat.slack;

import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.handler.builtin.BlockActionHandler;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import dev.storychat.slack.blocks.SearchBlocks.PageLink;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** Next and Previous under search results: another page takes the place of this one. */
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
        payload.getActions().stream()
                .flatMap(action -> PageLink.read(action.getValue()).stream())
                .findFirst()
                .ifPresent(link -> sender.send(
                        payload.getResponseUrl(),
                        true,
                        () -> answers.answer(Caller.of(payload), link.written(), link.page())));
        return context.ack();
    }
}
