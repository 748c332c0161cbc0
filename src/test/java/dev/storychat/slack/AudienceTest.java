package dev.storychat.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.storychat.chat.Message;
import dev.storychat.chat.Place;
import dev.storychat.chat.PlatformUnavailableException;
import dev.storychat.chat.Preference;
import dev.storychat.chat.search.Scope;
import dev.storychat.fakes.FakeSlack;
import dev.storychat.fakes.SlackCall;
import dev.storychat.slack.api.UnidentifiedException;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AudienceTest {
    private static final Preference OFF = new Preference(false, true, false, "", Scope.EVERYTHING);
    private static final Preference OPEN = new Preference(true, true, true, "", Scope.EVERYTHING);

    private final FakeSlack slack = FakeSlack.start();
    private final SlackDesk desk = new SlackDesk(slack.apiUrl(), FakeSlack.TOKEN, List.of());

    @AfterEach
    void close() {
        slack.close();
    }

    @Test
    void admits_members_of_the_workspace() {
        assertThat(admits(mention("C01", "U1"))).isTrue();
        assertThat(slack.ephemerals("C01")).isEmpty();
    }

    @Test
    void admits_whatever_comes_from_elsewhere() {
        var place = new Place("web", "", "c", "1");

        assertThat(admits(new Message("1", place, "somebody", "x", Instant.EPOCH)))
                .isTrue();
        assertThat(slack.calls()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"is_restricted", "is_ultra_restricted"})
    void tells_guests_privately_that_they_are_not_answered(String flag) {
        slack.withUser(user("U1").add(flag, true).build());

        assertThat(admits(mention("C01", "U1"))).isFalse();

        var told = slack.ephemerals("C01").get(0);
        assertThat(told.user()).isEqualTo("U1");
        assertThat(told.threadTs()).isEmpty();
        assertThat(told.text()).startsWith("I don't answer guests here.").contains("/assistant settings");
        assertThat(slack.messages("C01")).isEmpty();
    }

    @Test
    void tells_it_in_the_language_of_the_guest() {
        slack.withUser(
                user("U1").add("is_restricted", true).add("locale", "de-DE").build());

        admits(mention("C01", "U1"));

        assertThat(slack.ephemerals("C01").get(0).text()).startsWith("Gästen antworte ich hier nicht.");
    }

    @Test
    void tells_people_of_other_companies() {
        slack.withUser(user("U1").add("team_id", "T0OTHER").build());

        assertThat(admits(mention("C01", "U1"))).isFalse();
        assertThat(slack.ephemerals("C01").get(0).text()).startsWith("I answer only people of the company");
    }

    @ParameterizedTest
    @ValueSource(strings = {"user_not_found", "user_not_visible"})
    void takes_those_whom_slack_does_not_show_for_people_of_other_companies(String error) {
        slack.fail("users.info", error, 2);

        assertThat(admits(mention("C01", "U1"))).isFalse();
    }

    @Test
    void answers_nobody_in_a_channel_shared_with_another_company() {
        slack.withChannel(channel("C01").add("is_ext_shared", true).build());

        assertThat(admits(mention("C01", "U1"))).isFalse();
        assertThat(slack.ephemerals("C01").get(0).text()).startsWith("This channel is shared with another company");
    }

    @Test
    void answers_guests_and_shared_channels_where_that_is_allowed_and_asks_slack_nothing() {
        desk.preferences.with("C01", OPEN);

        assertThat(admits(mention("C01", "U1"))).isTrue();
        assertThat(slack.calls()).isEmpty();
    }

    @Test
    void says_who_can_switch_it_on_where_it_is_off() {
        desk.preferences.with("C01", OFF);

        assertThat(admits(mention("C01", "U1"))).isFalse();

        assertThat(slack.ephemerals("C01").get(0).text())
                .isEqualTo("I am switched off here. Admins of this workspace and whoever made this channel"
                        + " (<@U0CREATOR>) can switch me on with `/assistant settings`.");
    }

    @Test
    void says_so_to_those_who_can_do_it_themselves() {
        slack.withUser(user("U1").add("is_admin", true).build());
        desk.preferences.with("C01", OFF).with("D01", OFF);

        admits(mention("C01", "U1"));
        admits(mention("C01", "U0CREATOR"));
        admits(mention("D01", "U2"));

        assertThat(slack.calls("chat.postEphemeral"))
                .extracting(call -> call.argument("text"))
                .hasSize(3)
                .allMatch(text -> text.startsWith("I am switched off here. You can switch me on"));
    }

    @Test
    void tells_it_in_the_thread_where_there_is_one() {
        desk.preferences.with("C01", OFF);

        admits(message("C01", "U1", "2.2", "1.1"));

        assertThat(slack.ephemerals("C01").get(0).threadTs()).isEqualTo("1.1");
    }

    @Test
    void tells_a_guest_who_goes_on_in_a_thread_once_and_who_begins_threads_each_time() {
        slack.withUser(user("U1").add("is_restricted", true).build());

        admits(message("C01", "U1", "2.2", "1.1"));
        admits(message("C01", "U1", "3.3", "1.1"));
        assertThat(slack.ephemerals("C01")).hasSize(1);

        admits(mention("C01", "U1"));
        admits(mention("C01", "U1"));
        assertThat(slack.ephemerals("C01")).hasSize(3);
    }

    @Test
    void writes_to_guests_in_their_direct_message_where_slack_takes_no_private_line_there() {
        slack.withUser(user("U1").add("is_restricted", true).build());
        slack.fail("chat.postEphemeral", "user_not_in_channel", 1);

        assertThat(admits(mention("D01", "U1"))).isFalse();
        assertThat(slack.messages("D01").get(0).text()).startsWith("I don't answer guests in direct messages.");
    }

    @Test
    void never_says_in_public_what_is_private() {
        slack.withUser(user("U1").add("is_restricted", true).build());
        slack.fail("chat.postEphemeral", "user_not_in_channel", 1);

        admits(mention("C01", "U1"));

        assertThat(slack.messages("C01")).isEmpty();
    }

    @Test
    void waits_when_slack_asks_for_it_before_it_tells() {
        desk.preferences.with("C01", OFF);
        slack.rateLimit("chat.postEphemeral", Duration.ofSeconds(1), 1);

        admits(mention("C01", "U1"));

        assertThat(slack.ephemerals("C01")).hasSize(1);
    }

    @Test
    void asks_again_where_slack_could_not_tell_just_now() {
        slack.withUser(user("U1").add("is_restricted", true).build());
        slack.failHttp("users.info", 503, 2);

        assertThat(admits(mention("C01", "U1"))).isFalse();
        assertThat(slack.calls("users.info")).hasSize(3);
    }

    @Test
    void does_not_guess_who_somebody_is() {
        slack.failHttp("users.info", 503, 10);

        assertThatThrownBy(() -> admits(mention("C01", "U1"))).isInstanceOf(UnidentifiedException.class);
    }

    /** The inbox tries such a message again for as long as the platform is away. */
    @Test
    void does_not_take_it_for_a_fault_of_the_message_that_slack_is_away() {
        slack.failHttp("users.info", 503, 10);

        assertThatThrownBy(() -> admits(mention("C01", "U1"))).isInstanceOf(PlatformUnavailableException.class);
    }

    @Test
    void answers_everybody_where_the_installation_may_not_ask_who_they_are() {
        slack.fail("users.info", "missing_scope", 2);
        slack.fail("conversations.info", "missing_scope", 1);

        assertThat(admits(mention("C01", "U1"))).isTrue();
    }

    @Test
    void asks_slack_once_for_many_messages() {
        admits(mention("C01", "U1"));
        admits(mention("C01", "U1"));

        assertThat(slack.calls()).extracting(SlackCall::method).containsExactly("users.info", "conversations.info");
    }

    @Test
    void asks_nothing_of_a_direct_message() {
        admits(mention("D01", "U1"));

        assertThat(slack.calls()).extracting(SlackCall::method).containsExactly("users.info");
    }

    private boolean admits(Message message) {
        return desk.audience.admits(message);
    }

    private static Message mention(String channel, String user) {
        return message(channel, user, "1.1", "1.1");
    }

    private static Message message(String channel, String user, String ts, String thread) {
        return new Message(ts, new Place("slack", FakeSlack.TEAM, channel, thread), user, "hello", Instant.EPOCH);
    }

    private static JsonObjectBuilder user(String id) {
        return Json.createObjectBuilder().add("id", id).add("team_id", FakeSlack.TEAM);
    }

    private static JsonObjectBuilder channel(String id) {
        return Json.createObjectBuilder().add("id", id).add("creator", "U0CREATOR");
    }
}
