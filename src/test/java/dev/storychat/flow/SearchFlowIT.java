package dev.storychat.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storychat.fakes.FakeSlack;
import dev.storychat.fakes.Posted;
import dev.storychat.fakes.Script;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Somebody searches and goes on with what was found, button by button. */
@ExtendWith(SharedInstallation.class)
class SearchFlowIT {
    private static final int MEADOWS = 64;

    private final Installation storychat;
    private final FakeSlack slack;
    private final Chat chat;
    private final Searching person;

    SearchFlowIT(Installation storychat) {
        this.storychat = storychat;
        this.slack = storychat.slack;
        this.chat = Chat.inChannel(storychat);
        this.person = new Searching(storychat, chat);
    }

    @BeforeEach
    void fill() {
        for (int i = 1; i <= MEADOWS; i++) {
            storychat.storyblok.withStory(meadow(i));
        }
    }

    @Test
    void shows_the_first_cards_within_a_second() {
        person.search("meadow");
        var begun = Instant.now();

        var found = person.search("meadow");

        assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(1));
        assertThat(found.getString("text")).isEqualTo("64 stories for “meadow”");
    }

    @Test
    void counts_by_content_type_and_narrows_to_one_and_back() {
        var found = person.search("meadow lang:en", "note 48");
        var notes = person.press(found, "note 48");
        var all = person.press(notes, "All types");

        assertThat(found.toString()).contains("memo 16");
        assertThat(notes.getString("text")).isEqualTo("48 stories for “meadow lang:en type:note”");
        assertThat(notes.getBoolean("replace_original")).isTrue();
        assertThat(all.getString("text")).isEqualTo("64 stories for “meadow lang:en”");
    }

    @Test
    void pages_through_all_of_it_though_an_address_takes_five_answers() {
        var seen = new HashSet<String>();
        var page = person.search("meadow sort:name");
        names(page.toString(), seen);

        for (int i = 2; i <= 5; i++) {
            page = person.press(page, "Next");
            names(page.toString(), seen);
        }
        assertThat(page.toString()).contains("41–50 of 64");
        for (int i = 6; i <= 7; i++) {
            names(person.pressForEphemeral(page, "Next", i * 10 - 9).everything(), seen);
            page = asMessage(slack.ephemerals(chat.channel()).get(i - 6));
        }

        assertThat(seen).hasSize(MEADOWS);
        assertThat(page.toString()).contains("61–64 of 64", "Previous").doesNotContain("\"Next\"");
    }

    @Test
    void answers_in_the_channel_when_the_address_is_over() {
        slack.expire(person.url());

        person.command("meadow");

        var posted = person.awaitEphemeral("64 stories");
        assertThat(posted.user()).isEqualTo(chat.person());
    }

    @Test
    void shares_a_card_with_the_channel() {
        var found = person.search("pollinator");

        person.click(found, "Share to channel", slack.responseUrl());

        var posted = slack.awaitMessage(chat.channel(), message -> true, Chat.SOON);
        assertThat(posted.everything())
                .contains("Shared by <@U0MEMBER>", "Guernsey Pollinator Project", "4 July 2020")
                .contains(Installation.SITE + "/episodes/16-guernsey-pollinator-project");
    }

    @Test
    void shares_a_card_where_it_was_not_invited() {
        slack.withoutBotIn(chat.channel());
        var found = person.search("pollinator");

        var shared = person.press(found, "Share to channel");

        assertThat(shared.getString("response_type")).isEqualTo("in_channel");
        assertThat(shared.toString()).contains("Shared by <@U0MEMBER>", "Guernsey Pollinator Project");
    }

    @Test
    void answers_a_question_about_what_was_found_in_a_thread_of_its_own() {
        storychat.whenAsked("who counts the bees?", Script.say("The pollinator project does."));

        var window = person.window(person.search("pollinator"));
        person.submit(window, "who counts the bees?");

        var asked =
                slack.awaitMessage(chat.channel(), posted -> posted.threadTs().isEmpty(), Chat.SOON);
        assertThat(asked.everything()).contains("<@U0MEMBER> asks", "“pollinator”", "&gt; who counts the bees?");
        assertThat(chat.awaitAnswer(asked.ts()).text()).contains("The pollinator project does.");
        assertThat(storychat
                        .modelRequestsAbout("who counts the bees?")
                        .get(0)
                        .body()
                        .toString())
                .contains("14005712", "/search pollinator");
        storychat.whenAsked("and wasps?", Script.say("Wasps too."));
        chat.reply("and wasps?", asked.ts());
        chat.awaitAnswer(asked.ts(), "Wasps too.");
    }

    @Test
    void answers_a_question_in_a_direct_message_as_well() {
        var place = Chat.direct(storychat);
        var direct = new Searching(storychat, place);
        storychat.whenAsked("direct bees?", Script.say("Directly."));

        direct.submit(direct.window(direct.search("pollinator")), "direct bees?");

        var asked =
                slack.awaitMessage(place.channel(), posted -> posted.threadTs().isEmpty(), Chat.SOON);
        assertThat(place.awaitAnswer(asked.ts()).text()).contains("Directly.");
    }

    @Test
    void offers_the_spelling_that_the_content_has() {
        var nothing = person.search("polinattor type:episode", "Did you mean");

        assertThat(nothing.getString("text")).startsWith("I found nothing for “polinattor type:episode”.");
        var found = person.press(nothing, "Did you mean “pollinator”? (1)");
        assertThat(found.getString("text")).isEqualTo("1 story for “pollinator type:episode”");
    }

    @Test
    void offers_to_leave_out_the_filter_that_is_too_much() {
        var nothing = person.search("pollinator type:news since:2020", "Without type:news");

        assertThat(nothing.toString()).contains("Without type:news (1)").doesNotContain("Without since:2020");
        assertThat(person.press(nothing, "Without type:news (1)").getString("text"))
                .isEqualTo("1 story for “pollinator since:2020”");
    }

    @Test
    void offers_what_is_new_where_nothing_is_near() {
        assertThat(person.search("xylophonquark", "Newest stories (").toString())
                .contains("Newest stories (");
    }

    @Test
    void offers_the_filter_that_was_meant() {
        var refused = person.search("pollinator typ:episode");

        assertThat(refused.getString("text")).contains("`typ:`", "`type:`");
        assertThat(person.press(refused, "Search for “pollinator type:episode”").getString("text"))
                .startsWith("1 story");
    }

    @Test
    void speaks_german_with_germans() {
        slack.withUser(Json.createObjectBuilder()
                .add("id", "U0GERMAN")
                .add("team_id", FakeSlack.TEAM)
                .add("locale", "de-DE")
                .build());
        var german = new Searching(storychat, new Chat(storychat, chat.channel(), "U0GERMAN"));

        var found = german.search("pollinator", "zu „");

        assertThat(found.getString("text")).isEqualTo("1 Story zu „pollinator“");
        assertThat(found.toString()).contains("4. Juli 2020", "Öffnen", "In Channel teilen", "Dazu fragen");
    }

    private static JsonObject asMessage(Posted posted) {
        return Json.createObjectBuilder().add("blocks", posted.blocks()).build();
    }

    private static void names(String page, Set<String> into) {
        Pattern.compile("Meadow \\d+").matcher(page).results().forEach(name -> into.add(name.group()));
    }

    private static JsonObject meadow(int number) {
        var content = Json.createObjectBuilder()
                .add("_uid", "u")
                .add("component", number % 4 == 0 ? "memo" : "note")
                .add("text", "A meadow with number " + number + ".");
        return Json.createObjectBuilder()
                .add("id", 700_000 + number)
                .add("uuid", "00000000-0000-0000-0000-%012d".formatted(number))
                .add("name", "Meadow " + number)
                .add("slug", "meadow-" + number)
                .add("full_slug", "meadows/meadow-" + number)
                .add("lang", "default")
                .add("published_at", "2017-01-01T00:00:00.000Z")
                .add("created_at", "2017-01-01T00:00:00.000Z")
                .add("tag_list", Json.createArrayBuilder())
                .add("content", content)
                .build();
    }
}
