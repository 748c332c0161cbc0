package dev.storychat.slack;

import com.slack.api.bolt.context.builtin.SlashCommandContext;
import com.slack.api.bolt.handler.builtin.SlashCommandHandler;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.bolt.response.Response;
import dev.storychat.chat.Tally;
import dev.storychat.chat.Usage;
import dev.storychat.chat.search.QuerySyntax;
import dev.storychat.chat.search.RecentSearches;
import dev.storychat.chat.search.RecentSearches.Searcher;
import dev.storychat.slack.blocks.Sheet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** {@code /search words filter:value}: a private answer with what the content holds. */
@Dependent
class SearchCommand implements SlashCommandHandler {
    static final String BUSY = "I am busy right now. Please try again in a minute.";

    private final SearchAnswers answers;
    private final Audience audience;
    private final RecentSearches recent;
    private final Usage usage;
    private final Sender sender;

    @Inject
    SearchCommand(SearchAnswers answers, Audience audience, RecentSearches recent, Usage usage, Sender sender) {
        this.answers = answers;
        this.audience = audience;
        this.recent = recent;
        this.usage = usage;
        this.sender = sender;
    }

    @Override
    public Response apply(SlashCommandRequest request, SlashCommandContext context) {
        var payload = request.getPayload();
        var caller = Caller.of(payload);
        var typed = payload.getText() == null ? "" : Markup.readable(payload.getText());
        var begun = sender.send(caller, payload.getResponseUrl(), false, () -> answer(caller, typed));
        if (begun) {
            sender.run(() -> remember(caller, typed));
        }
        return begun ? context.ack() : context.ack(BUSY);
    }

    /** What the person gets to see; it counts as a search. */
    Sheet answer(Caller caller, String typed) {
        var answer = answers.answer(caller, typed, 1);
        usage.count(caller.place(), Tally.search());
        return answer;
    }

    /** Of people who may not search nothing is kept. */
    void remember(Caller caller, String typed) {
        if (!caller.user().isEmpty()
                && QuerySyntax.read(typed, 1) instanceof QuerySyntax.Outcome.Understood
                && audience.refusalOfSearch(caller).isEmpty()) {
            recent.keep(new Searcher(Delivery.PLATFORM, caller.workspace(), caller.user()), typed);
        }
    }
}
