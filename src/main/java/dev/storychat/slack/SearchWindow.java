package dev.storychat.slack;

import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.context.builtin.GlobalShortcutContext;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.request.builtin.GlobalShortcutRequest;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import dev.storychat.chat.ScopedSearch;
import dev.storychat.slack.blocks.SearchForm;
import dev.storychat.slack.blocks.SearchHelp;
import dev.storychat.slack.blocks.SearchView;
import dev.storychat.slack.blocks.Sheet;
import dev.storychat.slack.blocks.ShowLink;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The shortcut that searches from anywhere in Slack: a window takes what to look for and then shows what was found.
 * Storyblok may take longer than the 3 seconds that Slack waits, so the window says first that the search runs.
 */
@Dependent
class SearchWindow {
    /** The callback id of the shortcut, as in the manifests. */
    static final String SHORTCUT = "search_content";

    private final Windows windows;
    private final Languages languages;
    private final ScopedSearch content;
    private final SearchCommand search;
    private final SearchAnswers answers;
    private final Sender sender;

    @Inject
    SearchWindow(
            Windows windows,
            Languages languages,
            ScopedSearch content,
            SearchCommand search,
            SearchAnswers answers,
            Sender sender) {
        this.windows = windows;
        this.languages = languages;
        this.content = content;
        this.search = search;
        this.answers = answers;
        this.sender = sender;
    }

    /** Somebody chose the shortcut. */
    Response opened(GlobalShortcutRequest request, GlobalShortcutContext context) {
        var caller = Caller.of(request.getPayload());
        var trigger = request.getPayload().getTriggerId();
        sender.run(caller, null, () -> open(caller, trigger));
        return context.ack();
    }

    /** Somebody pressed the button on the Home tab. */
    Response pressed(BlockActionRequest request, ActionContext context) {
        var caller = Caller.of(request.getPayload());
        var trigger = request.getPayload().getTriggerId();
        sender.run(caller, null, () -> open(caller, trigger));
        return context.ack();
    }

    private void open(Caller caller, String trigger) {
        var language = languages.of(caller.workspace(), caller.user()).locale();
        var view = new SearchView(language).form(content.in(caller.place()).inventory(), "");
        if (windows.open(caller, trigger, view).isEmpty()) {
            sender.tell(caller, null, false, new SearchHelp(language).windowTooLate());
        }
    }

    /** Somebody sent the window off: what is wrong is told at its field. */
    Response submitted(ViewSubmissionRequest request, ViewSubmissionContext context) {
        var view = request.getPayload().getView();
        var caller = Caller.of(request.getPayload());
        var language = SearchView.language(view);
        var outcome = SearchForm.read(view, language);
        if (outcome instanceof SearchForm.Faulty faulty) {
            return context.ackWithErrors(faulty.errors());
        }
        var written = ((SearchForm.Sound) outcome).written();
        return sender.run(() -> find(caller, view.getId(), language, written))
                ? context.ackWithUpdate(new SearchView(language).running())
                : context.ackWithErrors(
                        Map.of(SearchView.WORDS, new SearchHelp(language).busy().text()));
    }

    private void find(Caller caller, String view, Locale language, String written) {
        var begun = System.nanoTime();
        var found = apologising(language, () -> search.answer(caller, written));
        windows.updateAfter(begun, caller, view, new SearchView(language).found(found, written));
        search.remember(caller, written);
    }

    /** Next, Previous, a content type, a suggestion: another search takes the place of this one. */
    Response turned(BlockActionRequest request, ActionContext context) {
        var payload = request.getPayload();
        var caller = Caller.of(payload);
        var language = SearchView.language(payload.getView());
        payload.getActions().stream()
                .flatMap(action -> ShowLink.read(action.getValue()).stream())
                .findFirst()
                .ifPresent(
                        link -> sender.run(() -> turn(caller, payload.getView().getId(), language, link)));
        return context.ack();
    }

    private void turn(Caller caller, String view, Locale language, ShowLink link) {
        var found = apologising(language, () -> answers.answer(caller, link.written(), link.page()));
        windows.update(caller, view, new SearchView(language).found(found, link.written()));
    }

    /** Back to what was filled in. */
    Response again(BlockActionRequest request, ActionContext context) {
        var payload = request.getPayload();
        var caller = Caller.of(payload);
        var form = new SearchView(SearchView.language(payload.getView()));
        payload.getActions().stream()
                .findFirst()
                .ifPresent(action -> sender.run(() -> windows.update(
                        caller,
                        payload.getView().getId(),
                        form.form(content.in(caller.place()).inventory(), action.getValue()))));
        return context.ack();
    }

    private static Sheet apologising(Locale language, Supplier<Sheet> answer) {
        return Windows.orApology(new SearchHelp(language).unreachable(), answer);
    }
}
