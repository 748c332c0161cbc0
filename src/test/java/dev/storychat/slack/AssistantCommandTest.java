package dev.storychat.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storychat.chat.FixedPart;
import dev.storychat.chat.History;
import dev.storychat.chat.Place;
import dev.storychat.chat.Tally;
import dev.storychat.chat.Tokens;
import dev.storychat.fakes.FakeSlack;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code /assistant}. */
class AssistantCommandTest {
    private final FakeSlack slack = FakeSlack.start();
    private final SlackDesk desk = new SlackDesk(
            slack.apiUrl(),
            FakeSlack.TOKEN,
            List.of(new FixedPart("storyblok", "real", true), new FixedPart("bedrock", "real", false)));
    private final Member member = new Member(slack, desk);

    @AfterEach
    void close() {
        slack.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "help", "make me a sandwich"})
    void helps(String words) {
        member.types("/assistant", words);

        assertThat(member.answer().getString("text")).contains("/assistant forget", "language model");
    }

    @Test
    void names_the_word_that_it_does_not_know() {
        member.types("/assistant", "<!channel> `party`");

        assertThat(member.answer().getString("text")).startsWith("I don't know `/assistant &lt;!channel&gt; 'party'`.");
    }

    @Test
    void tells_which_parts_work() {
        member.types("/assistant", " Status ");

        assertThat(member.answer().getString("text"))
                .contains("• *Language model (Amazon Bedrock)*: does not work at the moment")
                .contains("• *Content (Storyblok)*: works");
    }

    @Test
    void forgets_the_channel_and_says_how_much() {
        member.types("/assistant", "forget");

        assertThat(desk.threads.forgotten()).containsExactly(new Place("slack", FakeSlack.TEAM, "C0CONTENT", ""));
        assertThat(member.answer().getString("text")).contains("3 entries");
    }

    @ParameterizedTest
    @ValueSource(strings = {"history", "forget", "usage"})
    void lets_guests_neither_see_nor_erase_what_is_kept_of_a_channel(String word) {
        member.is("is_restricted", true);

        member.types("/assistant", word);

        assertThat(member.answer().getString("text")).startsWith("Guests and people of other companies can neither");
        assertThat(desk.threads.forgotten()).isEmpty();
    }

    @Test
    void answers_in_the_channel_where_the_address_for_answers_takes_nothing() {
        slack.expire(member.responseUrl());

        member.types("/assistant", "status");

        assertThat(slack.ephemerals("C0CONTENT"))
                .singleElement()
                .satisfies(told -> assertThat(told.text()).contains("Language model"));
    }

    @Test
    void shows_what_is_kept_of_this_channel_and_how_to_erase_it() {
        var monday = Instant.parse("2026-11-23T10:00:00Z");
        desk.threads.kept =
                new History.Kept(2, monday, 30, List.of(new History.Question("what about <b> & prices?", monday)));

        member.types("/assistant", "history");

        assertThat(member.answer().getString("text"))
                .contains("2 messages", "23 November 2026", "30 days", "23 December 2026")
                .contains("• 23 November 2026: what about &lt;b&gt; &amp; prices?", "/assistant forget");
    }

    @Test
    void says_that_nothing_is_kept() {
        member.types("/assistant", "history");

        assertThat(member.answer().getString("text"))
                .startsWith("I keep nothing of this channel")
                .contains("30 days");
    }

    @Test
    void speaks_the_language_of_the_person() {
        member.is("locale", "de-DE");

        member.types("/assistant", "forget");

        assertThat(member.answer().getString("text")).startsWith("Ich habe 3 Einträge gelöscht");
    }

    @Test
    void shows_everybody_the_figures_of_their_channel() {
        desk.usage.count(place("C0CONTENT"), Tally.answer(new Tokens(12_000, 345)));
        desk.usage.count(place("C0OTHER"), Tally.search());

        member.types("/assistant", "usage");

        assertThat(member.answer().toString())
                .contains("1 answered · 0 searches · 12,000 tokens read, 345 written")
                .contains("shown to its admins")
                .doesNotContain("whole workspace, in");
    }

    @Test
    void shows_admins_the_figures_of_the_workspace() {
        member.is("is_admin", true);
        desk.usage.count(place("C0OTHER"), Tally.search());

        member.types("/assistant", "usage");

        assertThat(member.answer().toString())
                .contains("In this channel", "Nothing yet.")
                .contains("In the whole workspace", "0 answered · 1 searches");
    }

    private static Place place(String channel) {
        return new Place("slack", FakeSlack.TEAM, channel, "");
    }
}
