package dev.storychat.slack;

import dev.storychat.chat.ChosenPreferences;
import dev.storychat.chat.CountedUsage;
import dev.storychat.chat.FixedAside;
import dev.storychat.chat.Keeper;
import dev.storychat.chat.Manner;
import dev.storychat.chat.Part;
import dev.storychat.chat.ScopedSearch;
import dev.storychat.chat.ScriptedModel;
import dev.storychat.chat.ThreadSummary;
import dev.storychat.config.Secret;
import dev.storychat.config.SlackSettings;
import dev.storychat.fakes.FakeSlack;
import dev.storychat.slack.api.Channels;
import dev.storychat.slack.api.Identification;
import dev.storychat.slack.api.MemoryInstallations;
import dev.storychat.slack.api.People;
import dev.storychat.slack.api.WebApi;
import dev.storychat.slack.door.Door;
import dev.storychat.slack.door.EventsServlet;
import dev.storychat.slack.door.Exchange;
import jakarta.servlet.ServletException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** All that comes in from Slack, put together as the server does it, with work done at once. */
final class SlackDesk {
    private static final String SECRET = "a-signing-secret";

    final RecordingInbox inbox = new RecordingInbox();
    final RememberedThreads threads = new RememberedThreads();
    final ScriptedSearch search = new ScriptedSearch();
    final ChosenPreferences preferences = new ChosenPreferences();
    final CountedUsage usage = new CountedUsage();
    final RememberedSearches recent = new RememberedSearches();
    final RememberedFeedback feedback = new RememberedFeedback(usage);
    final FixedSpelling spelling = new FixedSpelling();
    final Audience audience;
    final ScriptedModel model = new ScriptedModel();
    Supplier<Long> aside = () -> 0L;

    final WebApi api;
    final MemoryInstallations installations = new MemoryInstallations();
    final RecordingKeeper keeper = new RecordingKeeper();
    final List<Runnable> later = new ArrayList<>();

    private final Door door;
    private final EventsServlet servlet;

    SlackDesk() {
        this("http://127.0.0.1:9/api/", "xoxb-none", List.of());
    }

    SlackDesk(String apiUrl, String token, List<Part> parts) {
        this(
                new SlackSettings(new Secret(token), List.of(new Secret(SECRET)), null, null, null, URI.create(apiUrl)),
                parts);
    }

    /** One that workspaces have to install first. */
    static SlackDesk installable(String apiUrl) {
        return new SlackDesk(
                new SlackSettings(
                        null,
                        List.of(new Secret(SECRET)),
                        null,
                        FakeSlack.CLIENT_ID,
                        new Secret(FakeSlack.CLIENT_SECRET),
                        URI.create(apiUrl)),
                List.of());
    }

    private SlackDesk(SlackSettings settings, List<Part> parts) {
        api = new WebApi(settings, Duration.ofSeconds(5), installations);
        var people = new People(api);
        var channels = new Channels(api);
        audience = new Audience(
                preferences,
                new Identification(api, people),
                channels,
                new Whisper(api),
                new Reminders(InstantSource.system()));
        door = Exchange.door(settings);
        servlet = new EventsServlet(app(api, people, channels, parts).build());
        try {
            servlet.init();
        } catch (ServletException e) {
            throw new IllegalStateException(e);
        }
    }

    private SlackApp app(WebApi api, People people, Channels channels, List<Part> parts) {
        var manner = new Manner("Storychat", 10, 10, Duration.ofMinutes(2));
        var urls = new ResponseUrls(api);
        var later = new Later(Runnable::run);
        var languages = new Languages(people);
        var sender = new Sender(api, urls, later, languages);
        var whisper = new Whisper(api);
        var windows = new Windows(api, Duration.ZERO);
        var content = new ScopedSearch(search, preferences);
        var answers = new SearchAnswers(
                content, new WiderSearches(spelling, Runnable::run), audience, people, manner, Runnable::run);
        var report = new PartsReport(parts, Runnable::run);
        var prompts = new SuggestedPrompts(api, people, content);
        var command = new SearchCommand(answers, audience, recent, usage, sender);
        List<Keeper> keepers = List.of(threads, preferences, usage, recent, feedback);
        return new SlackApp(
                api,
                new MentionListener(inbox),
                new MessageListener(inbox, preferences),
                new ChangeListener(List.of(keeper)),
                new UninstallListener(new Erasure(api, installations, List.of(keeper), this.later::add)),
                new Searching(
                        command,
                        new SearchWindow(windows, languages, content, command, answers, sender),
                        new SearchPages(answers, sender),
                        new SearchShare(
                                windows, new Sharing(audience, preferences, sender, urls, people, manner), sender),
                        new SearchQuestion(
                                windows,
                                sender,
                                new PublicQuestions(api, inbox, audience, sender, manner),
                                people,
                                channels),
                        new HomeSearches(windows, languages, answers, sender)),
                new ChoiceListener(inbox, api, people, sender, Runnable::run),
                new FeedbackListener(feedback, api, people, sender, whisper),
                new AssistantCommand(
                        manner,
                        languages,
                        audience,
                        report,
                        new KeptAnswer(threads, keepers),
                        new UsageAnswer(usage, feedback, people),
                        new SettingsWindow(api, people, channels, preferences, content, sender),
                        sender),
                new SettingsSubmission(preferences, content, people, channels),
                new AgentListener(inbox, api, prompts, later),
                new Home(
                        api,
                        new HomePage(people, manner, report, new FixedAside(() -> aside.get()), recent),
                        prompts,
                        later),
                new SummaryShortcut(
                        windows,
                        languages,
                        audience,
                        new ThreadPosts(api),
                        new ThreadSummary(model, usage, manner),
                        manner,
                        sender),
                new LinkListener(api, audience, content, people, manner, later));
    }

    Exchange receives(String body) {
        return Exchange.post(body)
                .signed(SECRET, Instant.now().getEpochSecond())
                .through(door, servlet);
    }

    /** An inner event in the envelope that Slack puts around it. */
    Exchange event(String id, String event) {
        return receives("""
                {"type": "event_callback", "event_id": "%s", "team_id": "T1", "event_time": 1800000000,
                 "authorizations": [{"enterprise_id": null, "team_id": "T1", "user_id": "U0BOT", "is_bot": true}],
                 "event": %s}""".formatted(id, event));
    }

    Exchange form(Map<String, String> fields) {
        return receives(fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&")));
    }
}
