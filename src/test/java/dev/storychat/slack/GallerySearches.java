package dev.storychat.slack;

import dev.storychat.fakes.FakeSlack;
import dev.storychat.fakes.SlackInteractions;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What {@code /search} and its buttons bring, asked of the sample space. */
final class GallerySearches implements AutoCloseable {
    private static final String CHANNEL = "C0CONTENT";
    private static final String PERSON = "U0MEMBER";

    private final FakeSlack slack = FakeSlack.start();
    private final SlackDesk desk = new SlackDesk(slack.apiUrl(), FakeSlack.TOKEN, List.of());

    private GallerySearches() {
        desk.search.finds(GallerySpace.SEARCH::find);
        desk.search.inventory = GallerySpace.SEARCH.inventory();
        desk.spelling.knows("timtable", "timetable");
    }

    static List<Exhibit> all() {
        try (var searches = new GallerySearches()) {
            var all = new ArrayList<>(List.of(
                    searches.found("search-results", "winter ferry limit:3"),
                    searches.found("search-help", ""),
                    searches.found("search-unknown-filter", "ferry colour:red"),
                    searches.found("search-bad-date", "ferry since:yesterday"),
                    searches.found("search-nothing", "winter timtable lang:de type:faq")));
            all.addAll(searches.pressed());
            all.add(searches.german());
            return all;
        }
    }

    private Exhibit found(String name, String words) {
        return Exhibit.whisper(name, "", search(words));
    }

    private JsonObject search(String words) {
        var url = slack.responseUrl();
        desk.form(SlackInteractions.slash("/search", words, url));
        return slack.responses(url).get(0);
    }

    /** The buttons under what was found, one after the other. */
    private List<Exhibit> pressed() {
        var found = search("winter ferry limit:3");
        var url = slack.responseUrl();
        press(found, "Next", url);
        var next = slack.responses(url).get(0);
        press(found, "Share to channel", slack.responseUrl());
        var shared = slack.calls("chat.postMessage").get(0);
        press(found, "Ask about these", slack.responseUrl());
        var window = slack.calls("views.open").get(0).json("view").asJsonObject();
        var values = Map.of("question", Map.of("words", "Which boats sail in frost?"));
        var asked = submit(window, values);
        return List.of(
                Exhibit.whisper("search-next-page", "", next),
                Exhibit.message("search-shared", "", Exhibit.said(shared, "text", "blocks")),
                Exhibit.view("search-ask", window),
                Exhibit.message("search-asked", "", asked));
    }

    private JsonObject submit(JsonObject window, Map<String, Map<String, String>> values) {
        desk.form(Map.of(
                "payload", SlackInteractions.submit(window, PERSON, values).toString()));
        var posts = slack.calls("chat.postMessage");
        return Exhibit.said(posts.get(posts.size() - 1), "text", "blocks");
    }

    private void press(JsonObject message, String label, String url) {
        desk.form(Map.of(
                "payload",
                SlackInteractions.press(message, label, CHANNEL, PERSON, url).toString()));
    }

    private Exhibit german() {
        slack.withUser(Json.createObjectBuilder()
                .add("id", "U0GERMAN")
                .add("team_id", FakeSlack.TEAM)
                .add("locale", "de-DE")
                .build());
        var url = slack.responseUrl();
        var form = SlackInteractions.slash("/search", "winterfahrplan lang:de limit:2", url);
        form.put("user_id", "U0GERMAN");
        desk.form(form);
        return Exhibit.whisper("search-german", "", slack.responses(url).get(0));
    }

    @Override
    public void close() {
        slack.close();
    }
}
