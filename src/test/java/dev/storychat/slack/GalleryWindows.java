package dev.storychat.slack;

import dev.storychat.chat.Message;
import dev.storychat.chat.Place;
import dev.storychat.chat.search.RecentSearches.Searcher;
import dev.storychat.fakes.FakeSlack;
import dev.storychat.fakes.JsonText;
import dev.storychat.fakes.SlackInteractions;
import dev.storychat.fakes.SlackPayloads;
import dev.storychat.slack.blocks.FeedbackView;
import dev.storychat.slack.blocks.LinkCard;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Windows, the Home tab, and what else Slack shows for us. */
final class GalleryWindows implements AutoCloseable {
    private static final String CHANNEL = "C0CONTENT";
    private static final String PERSON = "U0MEMBER";
    private static final String ADMIN = "U0ADMIN";
    private static final String GUEST = "U0GUEST";
    private static final String STORY = "https://harbour-lights.example/blog/winter-timetable-2026";

    private final FakeSlack slack = FakeSlack.start();
    private final SlackDesk desk = new SlackDesk(slack.apiUrl(), FakeSlack.TOKEN, GalleryCommands.parts());

    private GalleryWindows() {
        desk.search.finds(GallerySpace.SEARCH::find);
        desk.search.inventory = GallerySpace.SEARCH.inventory();
        desk.aside = () -> 1L;
        withUser(ADMIN, "is_admin");
        withUser(GUEST, "is_restricted");
    }

    static List<Exhibit> all() {
        try (var windows = new GalleryWindows()) {
            return List.of(
                    Exhibit.view("home", windows.home(PERSON)),
                    Exhibit.view("home-admin", windows.home(ADMIN)),
                    Exhibit.view("home-guest", windows.home(GUEST)),
                    Exhibit.view("settings", windows.settings(ADMIN)),
                    Exhibit.view("settings-read-only", windows.settings(PERSON)),
                    feedbackReason(),
                    Exhibit.view("search-window", windows.searchWindow()),
                    Exhibit.view("search-window-results", windows.searchResults()),
                    Exhibit.view("thread-summary", windows.summary()),
                    link(),
                    windows.prompts());
        }
    }

    private JsonValue settings(String user) {
        var form = SlackInteractions.slash("/assistant", "settings", slack.responseUrl());
        form.put("user_id", user);
        desk.form(form);
        return last("views.open");
    }

    private static Exhibit feedbackReason() {
        var place = new Place(Delivery.PLATFORM, FakeSlack.TEAM, CHANNEL, "1700000001.000100");
        var answer = new Message("1700000001.000200", place, PERSON, "", GallerySpace.NOW);
        return Exhibit.view("feedback-reason", JsonText.object(FeedbackView.of(answer, Locale.UK)));
    }

    private JsonValue searchWindow() {
        send(SlackInteractions.shortcut("search_content", PERSON));
        return last("views.open");
    }

    private JsonValue searchResults() {
        var words = Json.createObjectBuilder().add("type", "plain_text_input").add("value", "refund limit:3");
        var values = Json.createObjectBuilder()
                .add("words", Json.createObjectBuilder().add("input", words));
        var form = last("views.open").asJsonObject();
        send(SlackInteractions.submission(PERSON, form, values.build()));
        return last("views.update");
    }

    private JsonValue summary() {
        var post = Json.createObjectBuilder()
                .add("type", "message")
                .add("user", "U1")
                .add("text", "The last boat at 20:00 is too early for the evening shift.")
                .add("ts", "1700000001.000100")
                .build();
        slack.withMessage(CHANNEL, post);
        desk.model.says("""
                The thread is about the end of the winter timetable.
                ## Decisions
                - Person 1 puts the last boat at 20:30 into the plan from 1 November.
                - Line 3 waits at Old Mole until 20:45.
                ## Open questions
                - Who tells the landings about 24 and 31 December?
                """);
        send(SlackInteractions.messageShortcut("summarise_thread", PERSON, CHANNEL, post, slack.responseUrl()));
        return last("views.update");
    }

    private static Exhibit link() {
        var card = new LinkCard("Storychat", Locale.UK, ZoneId.of("Europe/Vienna"));
        var story = GallerySpace.SEARCH.open("blog/winter-timetable-2026").orElseThrow();
        var unfurls = JsonText.object(LinkCard.json(Map.of(STORY, card.of(story, GallerySpace.NOW))));
        var content = Json.createObjectBuilder().add("unfurls", unfurls);
        return new Exhibit("link", "unfurl", "The new times are out: " + STORY, content.build());
    }

    private JsonValue home(String user) {
        var me = new Searcher(Delivery.PLATFORM, FakeSlack.TEAM, user);
        List.of("refund", "winter ferry type:article", "lang:de sort:newest").forEach(it -> desk.recent.keep(me, it));
        desk.receives(SlackPayloads.envelope(Json.createObjectBuilder()
                        .add("type", "app_home_opened")
                        .add("user", user)
                        .add("channel", "D01")
                        .add("tab", "home"))
                .toString());
        return last("views.publish");
    }

    private Exhibit prompts() {
        desk.receives(SlackPayloads.messagesOpened("D0PANE", PERSON).toString());
        var call = slack.calls("assistant.threads.setSuggestedPrompts").get(0);
        return new Exhibit("suggested-prompts", "prompts", "", Exhibit.said(call, "title", "prompts"));
    }

    private JsonValue last(String method) {
        var calls = slack.calls(method);
        return calls.get(calls.size() - 1).json("view");
    }

    private void send(JsonObject payload) {
        desk.form(Map.of("payload", payload.toString()));
    }

    private void withUser(String id, String what) {
        slack.withUser(Json.createObjectBuilder()
                .add("id", id)
                .add("team_id", FakeSlack.TEAM)
                .add(what, true)
                .build());
    }

    @Override
    public void close() {
        slack.close();
    }
}
