package dev.storychat.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storychat.chat.Answer;
import dev.storychat.chat.Evidence;
import dev.storychat.chat.Place;
import dev.storychat.chat.Tally;
import dev.storychat.chat.Verdict;
import dev.storychat.chat.search.Results;
import dev.storychat.fakes.FakeSlack;
import dev.storychat.fakes.JsonText;
import dev.storychat.fakes.Posted;
import dev.storychat.fakes.SlackCall;
import dev.storychat.fakes.SlackInteractions;
import dev.storychat.slack.blocks.AnswerBlocks;
import dev.storychat.slack.blocks.Sheet;
import dev.storychat.slack.door.Exchange;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Somebody presses a thumb under an answer. */
class FeedbackListenerTest {
    private static final String CHANNEL = "C0CONTENT";
    private static final String THREAD = "1700000000.000100";

    private final FakeSlack slack = FakeSlack.start();
    private final SlackDesk desk = new SlackDesk(slack.apiUrl(), FakeSlack.TOKEN, List.of());

    @AfterEach
    void close() {
        slack.close();
    }

    @Test
    void keeps_who_found_which_answer_good_and_thanks_privately_in_the_thread() {
        var answer = answer(Locale.ENGLISH);

        press(answer, "U1", true);

        assertThat(desk.feedback.all()).singleElement().satisfies(verdict -> {
            assertThat(verdict.place()).isEqualTo(new Place("slack", FakeSlack.TEAM, CHANNEL, THREAD));
            assertThat(verdict.answer()).isEqualTo(answer.ts());
            assertThat(verdict.person()).isEqualTo("U1");
            assertThat(verdict.good()).isTrue();
        });
        var thanks = slack.calls("chat.postEphemeral").get(0);
        assertThat(thanks.argument("user")).isEqualTo("U1");
        assertThat(thanks.argument("thread_ts")).isEqualTo(THREAD);
        assertThat(thanks.argument("text")).isEqualTo("Thank you, that helps.");
        assertThat(slack.calls("views.open")).isEmpty();
        assertThat(desk.usage.of(CHANNEL)).isEqualTo(Tally.feedback(true));
    }

    @Test
    void counts_the_last_verdict_of_each_person_alone() {
        var answer = answer(Locale.ENGLISH);

        press(answer, "U1", true);
        press(answer, "U1", true);
        press(answer, "U1", false);
        press(answer, "U2", true);

        assertThat(desk.usage.of(CHANNEL)).isEqualTo(Tally.feedback(true).plus(Tally.feedback(false)));
        assertThat(desk.feedback.all()).hasSize(2);
    }

    @Test
    void asks_why_before_it_does_anything_else() {
        var answer = answer(Locale.GERMAN);
        var before = slack.calls().size();

        press(answer, "U1", false);

        var calls = slack.calls().subList(before, slack.calls().size());
        assertThat(calls.get(0).method()).isEqualTo("views.open");
        assertThat(calls.get(0).error()).isEmpty();
        assertThat(calls.get(0).json("view").toString())
                .contains("Was war nicht gut?", "\"wrong\"", "\"missing\"", "\"outdated\"", "\"long\"", "\"other\"");
    }

    @Test
    void keeps_the_reason_and_the_persons_own_words() {
        press(answer(Locale.ENGLISH), "U1", false);

        var closed = explain("U1", "outdated", "It is of 2024.");

        assertThat(closed.status()).isEqualTo(200);
        assertThat(closed.body()).isEmpty();
        assertThat(desk.feedback.all()).singleElement().satisfies(verdict -> {
            assertThat(verdict.reason()).isEqualTo(Verdict.Reason.OUTDATED);
            assertThat(verdict.remark()).isEqualTo("It is of 2024.");
            assertThat(verdict.good()).isFalse();
        });
        assertThat(desk.usage.of(CHANNEL)).isEqualTo(Tally.feedback(false));
    }

    @Test
    void keeps_the_window_open_and_says_so_where_nothing_can_be_kept() {
        press(answer(Locale.ENGLISH), "U1", false);
        desk.feedback.breakDown();

        var answer = explain("U1", "wrong", "");

        assertThat(JsonText.object(answer.body()).getJsonObject("errors").getString("reason"))
                .contains("could not be kept");
    }

    @Test
    void says_so_where_a_verdict_can_not_be_kept() {
        desk.feedback.breakDown();

        assertThat(press(answer(Locale.ENGLISH), "U1", true).status()).isEqualTo(200);

        assertThat(slack.calls("chat.postEphemeral"))
                .singleElement()
                .satisfies(told -> assertThat(told.argument("text")).contains("could not be kept"));
    }

    @Test
    void asks_for_no_words_where_none_are_kept() {
        desk.feedback.keepNothing();

        press(answer(Locale.ENGLISH), "U1", false);

        assertThat(slack.calls()).extracting(SlackCall::method).doesNotContain("views.open");
        assertThat(desk.usage.of(CHANNEL)).isEqualTo(Tally.feedback(false));
    }

    @Test
    void shows_admins_why_answers_were_bad_and_nobody_else() {
        slack.withUser(Json.createObjectBuilder()
                .add("id", "U0ADMIN")
                .add("team_id", FakeSlack.TEAM)
                .add("is_admin", true)
                .build());
        press(answer(Locale.ENGLISH), "U1", false);
        explain("U1", "wrong", "<!here> it is *ten* euros");

        assertThat(usageFor("U0ADMIN"))
                .contains("Why answers were found bad", "It is wrong", "&lt;!here&gt; it is", "<#C0CONTENT>");
        assertThat(usageFor("U1")).doesNotContain("found bad", "euros");
    }

    private String usageFor(String user) {
        var url = slack.responseUrl();
        var fields = SlackInteractions.slash("/assistant", "usage", url);
        fields.put("user_id", user);
        desk.form(fields);
        return slack.responses(url).get(0).toString();
    }

    private Posted answer(Locale language) {
        var evidence = new Evidence(Evidence.Kind.NONE, List.of(), List.of(), null, null);
        var answer = new Answer("Twelve euros.", "chat", Results.none(), evidence, List.of());
        var blocks = Sheet.json(AnswerBlocks.under(answer, language, ZoneOffset.UTC));
        desk.api.call(
                FakeSlack.TEAM,
                "chat.postMessage",
                Map.of("channel", CHANNEL, "thread_ts", THREAD, "text", "Twelve euros.", "blocks", blocks));
        return slack.messages(CHANNEL).get(0);
    }

    private Exchange press(Posted answer, String user, boolean up) {
        return interactive(SlackInteractions.rate(answer, user, up));
    }

    private Exchange explain(String user, String reason, String remark) {
        var view = slack.calls("views.open").get(0).json("view").asJsonObject();
        return interactive(SlackInteractions.submission(user, view, SlackInteractions.reason(reason, remark)));
    }

    private Exchange interactive(JsonObject payload) {
        return desk.form(Map.of("payload", payload.toString()));
    }
}
