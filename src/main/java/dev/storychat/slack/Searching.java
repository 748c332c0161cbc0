package dev.storychat.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import dev.storychat.slack.blocks.HomeView;
import dev.storychat.slack.blocks.QuestionView;
import dev.storychat.slack.blocks.SearchBlocks;
import dev.storychat.slack.blocks.SearchView;
import dev.storychat.slack.blocks.ShareView;
import dev.storychat.slack.blocks.StoryCard;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.regex.Pattern;

/** All the ways to search in Slack and to go on with what was found, and who takes care of each. */
@Dependent
class Searching {
    private final SearchCommand command;
    private final SearchWindow window;
    private final SearchPages pages;
    private final SearchShare share;
    private final SearchQuestion question;
    private final HomeSearches home;

    @Inject
    Searching(
            SearchCommand command,
            SearchWindow window,
            SearchPages pages,
            SearchShare share,
            SearchQuestion question,
            HomeSearches home) {
        this.command = command;
        this.window = window;
        this.pages = pages;
        this.share = share;
        this.question = question;
        this.home = home;
    }

    void addTo(App app) {
        app.command("/search", command);
        app.globalShortcut(SearchWindow.SHORTCUT, window::opened);
        app.blockAction(HomeView.FIND_ACTION, window::pressed);
        app.blockAction(Pattern.compile(HomeView.SEARCH_ACTION + "_.*"), home);

        app.viewSubmission(SearchView.CALLBACK, window::submitted);
        app.blockAction(SearchView.AGAIN_ACTION, window::again);
        app.blockAction(Pattern.compile(SearchBlocks.SHOW_ACTION + ".*"), this::show);

        app.blockAction(Pattern.compile(StoryCard.SHARE_ACTION + ".*"), share);
        app.viewSubmission(ShareView.CALLBACK, share::submitted);
        app.blockAction(SearchBlocks.ASK_ACTION, question::open);
        app.viewSubmission(QuestionView.CALLBACK, question::submitted);
    }

    /** Under a message another one takes its place, in a window another view. */
    private Response show(BlockActionRequest request, ActionContext context) {
        return request.getPayload().getView() == null ? pages.apply(request, context) : window.turned(request, context);
    }
}
