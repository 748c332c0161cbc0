package dev.storychat.slack;

import com.google.gson.JsonParser;
import dev.storychat.chat.Message;
import dev.storychat.chat.ScriptedModel;
import dev.storychat.chat.Talk;
import dev.storychat.content.ModelTools;
import dev.storychat.fakes.FakeSlack;
import dev.storychat.fakes.JsonText;
import dev.storychat.slack.blocks.ChoiceBlocks;
import dev.storychat.slack.reply.ReplyDesk;
import jakarta.json.Json;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** Answers: whole conversations about the sample space, up to what reached Slack. */
final class GalleryAnswers {
    private static final String SITE = "https://harbour-lights.example/";
    private static final String FERRY = "When does the last ferry leave in winter?";
    private static final Map<String, ?> TIMETABLE = Map.of("query", "winter timetable ferry");

    private GalleryAnswers() {}

    static List<Exhibit> all() {
        return List.of(
                exhibit("greeting", "", model -> {}),
                exhibit("answer", FERRY, GalleryAnswers::answers),
                exhibit("answer-count", "How many articles are there about ferries?", GalleryAnswers::counts),
                exhibit(
                        "answer-not-in-content",
                        "What is the capital of Norway?",
                        model -> model.says("The content says nothing about that. The capital of Norway is Oslo.")),
                exhibit(
                        "answer-without-citation",
                        "Do you like the ferries?",
                        model -> model.uses("search_content", TIMETABLE)
                                .says("I have no taste of my own, but I can tell you when they leave.")),
                exhibit(
                        "answer-interrupted",
                        FERRY,
                        model -> model.uses("search_content", TIMETABLE)
                                .breaksOffAfter(
                                        "In the winter timetable, **the last ferry leaves North Quay at 20:30** on all ")),
                exhibit("answer-without-model", FERRY, ScriptedModel::isNotConfigured),
                exhibit("answer-model-away", FERRY, ScriptedModel::breaksOffAfter),
                exhibit("choices", "What does it cost?", GalleryAnswers::asksBack),
                chosen(),
                german(),
                working(),
                busy());
    }

    private static void answers(ScriptedModel model) {
        model.uses("search_content", TIMETABLE)
                .says(
                        "From 1 November 2026 to 31 March 2027 **the last ferry leaves North Quay at 20:30** on all days, ",
                        "half an hour later than in the winter before",
                        " [1](" + SITE + "blog/winter-timetable-2026).\n\n",
                        "- The last boat of Line 3 leaves Old Mole at 20:45.\n",
                        "- On 24 and 31 December the last boat leaves at 16:30.\n\n",
                        "If wind stops the ferries, the app and the boards at the landings say so",
                        " [2](" + SITE + "safety/weather-rules).");
    }

    private static void counts(ScriptedModel model) {
        model.uses("count_content", Map.of("query", "ferry", "group_by", "type"))
                .says("There are **19 articles** about ferries, and 32 stories in all.");
    }

    private static void asksBack(ScriptedModel model) {
        model.uses(
                "clarify",
                Map.of(
                        "question",
                        "Which price would you like to know?",
                        "choices",
                        List.of("The Monthly plan", "The Annual plan", "A single ferry ticket")));
    }

    private static Exhibit german() {
        return exhibit(
                "answer-german",
                "Wann fährt im Winter die letzte Fähre?",
                "de-DE",
                model -> model.uses("search_content", Map.of("query", "Winterfahrplan Fähre", "language", "de"))
                        .says("Vom 1. November 2026 bis zum 31. März 2027 **fährt die letzte Fähre um 20:30 Uhr** [1]("
                                + SITE
                                + "de/blog/winterfahrplan-2026). Am 24. und 31. Dezember ist um 16:30 Uhr Schluss."));
    }

    private static Exhibit exhibit(String name, String asked, Consumer<ScriptedModel> script) {
        return exhibit(name, asked, "en-GB", script);
    }

    private static Exhibit exhibit(String name, String asked, String language, Consumer<ScriptedModel> script) {
        try (var desk = new ReplyDesk()) {
            answer(desk, asked, language, script);
            return Exhibit.message(
                    name, asked.isEmpty() ? "@Storychat" : "@Storychat " + asked, StreamedMessage.of(desk.slack));
        }
    }

    private static void answer(ReplyDesk desk, String asked, String language, Consumer<ScriptedModel> script) {
        desk.slack.withUser(Json.createObjectBuilder()
                .add("id", "U1")
                .add("team_id", FakeSlack.TEAM)
                .add("tz", "Europe/Vienna")
                .add("locale", language)
                .build());
        var talk = new Talk(GallerySpace.SEARCH, ModelTools::over, GallerySpace.NOW);
        script.accept(talk.model);
        talk.answer(question(asked), desk.replyIn(ReplyDesk.CHANNEL));
    }

    private static Message question(String asked) {
        return ReplyDesk.question(ReplyDesk.CHANNEL).withText(asked);
    }

    /** Somebody pressed one of the buttons. */
    private static Exhibit chosen() {
        try (var desk = new ReplyDesk()) {
            answer(desk, "What does it cost?", "en-GB", GalleryAnswers::asksBack);
            var posted = desk.thread().get(0);
            var blocks = JsonParser.parseString(posted.blocks().toString()).getAsJsonArray();
            var left = ChoiceBlocks.chosen(blocks, posted.text(), "The Monthly plan", Locale.UK);
            var content = Json.createObjectBuilder().add("text", posted.text()).add("blocks", JsonText.value(left));
            return Exhibit.message("choices-chosen", "@Storychat What does it cost?", content.build());
        }
    }

    private static Exhibit working() {
        try (var desk = new ReplyDesk()) {
            answer(desk, FERRY, "en-GB", GalleryAnswers::answers);
            var statuses = desk.slack.calls("assistant.threads.setStatus");
            var first = Exhibit.said(statuses.get(0), "status", "loading_messages");
            return new Exhibit("working", "status", "@Storychat " + FERRY, first);
        }
    }

    /** To somebody who has to wait, where Slack shows no status. */
    private static Exhibit busy() {
        try (var desk = new ReplyDesk()) {
            desk.slack.fail("assistant.threads.setStatus", "missing_scope", 1);
            desk.busy(question(FERRY), 3);
            var call = desk.slack.calls("chat.postEphemeral").get(0);
            return Exhibit.whisper("busy", "@Storychat " + FERRY, Exhibit.said(call, "text"));
        }
    }
}
