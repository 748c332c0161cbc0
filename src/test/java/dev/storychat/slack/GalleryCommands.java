package dev.storychat.slack;

import dev.storychat.chat.FixedPart;
import dev.storychat.chat.History.Kept;
import dev.storychat.chat.History.Question;
import dev.storychat.chat.Message;
import dev.storychat.chat.Part;
import dev.storychat.chat.Place;
import dev.storychat.chat.Preference;
import dev.storychat.chat.Tally;
import dev.storychat.chat.Tokens;
import dev.storychat.chat.Verdict;
import dev.storychat.chat.search.Scope;
import dev.storychat.fakes.FakeSlack;
import dev.storychat.fakes.JsonText;
import dev.storychat.fakes.SlackInteractions;
import dev.storychat.slack.blocks.FeedbackBlocks;
import dev.storychat.slack.blocks.UsageBlocks;
import jakarta.json.Json;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/** What {@code /assistant} says, and what is whispered to people. */
final class GalleryCommands implements AutoCloseable {
    private final FakeSlack slack = FakeSlack.start();
    private final SlackDesk desk = new SlackDesk(slack.apiUrl(), FakeSlack.TOKEN, parts());

    private GalleryCommands() {
        desk.threads.kept = new Kept(
                14,
                Instant.parse("2026-11-02T08:00:00Z"),
                30,
                List.of(
                        new Question("When does the last ferry leave in winter?", GallerySpace.NOW),
                        new Question("May I bring my own bike?", Instant.parse("2026-11-20T08:00:00Z"))));
    }

    static List<Exhibit> all() {
        try (var commands = new GalleryCommands()) {
            return List.of(
                    commands.said("assistant-help", "help"),
                    commands.said("assistant-unknown", "dance"),
                    commands.said("assistant-status", "status"),
                    commands.said("assistant-history", "history"),
                    commands.said("assistant-forget", "forget"),
                    usage(),
                    commands.guest(),
                    commands.switchedOff());
        }
    }

    private Exhibit said(String name, String words) {
        var url = slack.responseUrl();
        desk.form(SlackInteractions.slash("/assistant", words, url));
        return Exhibit.whisper(name, "", slack.responses(url).get(0));
    }

    /** As an admin sees it. */
    private static Exhibit usage() {
        var texts = Languages.of(Locale.UK);
        var sheet = UsageBlocks.of(texts, 30, days(1), days(3));
        var place = new Place(Delivery.PLATFORM, FakeSlack.TEAM, "C0CONTENT", "1700000001.000100");
        var complaint = new Verdict(
                place, "1", "U1", false, Verdict.Reason.OUTDATED, "That was last year's fare.", GallerySpace.NOW);
        var json = FeedbackBlocks.with(sheet, List.of(complaint), Locale.UK).toPrivateJson(false);
        return Exhibit.whisper("assistant-usage", "", JsonText.object(json));
    }

    private static SortedMap<LocalDate, Tally> days(int times) {
        var days = new TreeMap<LocalDate, Tally>(Comparator.reverseOrder());
        days.put(LocalDate.of(2026, 11, 24), tally(4L * times, 6L * times, 3, 1));
        days.put(LocalDate.of(2026, 11, 23), tally(9L * times, 2L * times, 5, 0));
        days.put(LocalDate.of(2026, 11, 20), tally(2L * times, 0, 0, 0));
        return days;
    }

    private static Tally tally(long answers, long searches, long liked, long disliked) {
        return new Tally(answers, searches, new Tokens(answers * 5_830, answers * 412), liked, disliked);
    }

    private Exhibit guest() {
        slack.withUser(Json.createObjectBuilder()
                .add("id", "U0GUEST")
                .add("team_id", FakeSlack.TEAM)
                .add("is_restricted", true)
                .build());
        return refused("not-answered", "U0GUEST");
    }

    private Exhibit switchedOff() {
        desk.preferences.with("C0CONTENT", new Preference(false, true, false, "", Scope.EVERYTHING));
        return refused("switched-off", "U0MEMBER");
    }

    private Exhibit refused(String name, String author) {
        var place = new Place(Delivery.PLATFORM, FakeSlack.TEAM, "C0CONTENT", "1700000001.000100");
        desk.audience.admits(new Message(place.thread(), place, author, "Hello?", GallerySpace.NOW));
        var calls = slack.calls("chat.postEphemeral");
        return Exhibit.whisper(name, "@Storychat Hello?", Exhibit.said(calls.get(calls.size() - 1), "text"));
    }

    static List<Part> parts() {
        return List.of(
                new FixedPart("bedrock", "real", true),
                new FixedPart("database", "real", true),
                new FixedPart("slack", "real", true),
                new FixedPart("storyblok", "embedded", true));
    }

    @Override
    public void close() {
        slack.close();
    }
}
