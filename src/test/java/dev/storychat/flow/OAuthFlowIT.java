package dev.storychat.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storychat.fakes.FakeSlack;
import dev.storychat.fakes.Posted;
import dev.storychat.fakes.Script;
import dev.storychat.fakes.SlackCall;
import dev.storychat.fakes.SlackPayloads;
import dev.storychat.fakes.SlackTeam;
import jakarta.json.Json;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** People install the assistant into their workspaces, use it there, and uninstall it. */
class OAuthFlowIT {
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static Installation storychat;

    private final SlackTeam team = SlackTeam.team("T0FLOW" + COUNT.incrementAndGet(), "Team <" + COUNT + ">");
    private final String channel = "C0OAUTH" + COUNT;

    @BeforeAll
    static void start() {
        storychat = Installation.start(
                Map.of(),
                "SLACK_BOT_TOKEN=",
                "SLACK_CLIENT_ID=" + FakeSlack.CLIENT_ID,
                "SLACK_CLIENT_SECRET=" + FakeSlack.CLIENT_SECRET,
                "DATA_ENCRYPTION_KEY=MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=");
    }

    @AfterAll
    static void stop() {
        storychat.close();
    }

    @Test
    void leads_to_slack_with_what_it_asks_for() {
        var begun = Browser.begin();

        assertThat(begun.slack().toString()).startsWith("https://slack.com/oauth/v2/authorize?");
        assertThat(begun.slack().getQuery())
                .contains("client_id=" + FakeSlack.CLIENT_ID, "app_mentions:read", "chat:write", "state=");
        assertThat(begun.setCookie()).contains("HttpOnly", "SameSite=Lax", "Path=/slack", "Expires=");
    }

    @Test
    void welcomes_a_workspace_that_agreed_and_leads_back_to_slack() {
        var begun = Browser.begin();

        var page = begun.comeBack(storychat.slack.agree(begun.slack(), team));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(Http.header(page, "Content-Type")).startsWith("text/html");
        assertThat(Http.header(page, "Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(page.body())
                .contains("Storychat is installed", "https://slack.com/app_redirect?app=", "team=" + team.id())
                .contains("Team &lt;")
                .doesNotContain("Team <", "xoxb-");
    }

    @Test
    void speaks_the_language_of_the_browser() {
        var begun = Browser.begin();

        var page = begun.comeBack(storychat.slack.deny(begun.slack()), "Accept-Language", "de-AT");

        assertThat(page.body()).contains("lang=\"de\"", "Es wurde nichts installiert");
    }

    @Test
    void answers_each_workspace_with_its_own_token() {
        var other = SlackTeam.team("T0OTHER" + COUNT, "Other");
        install(team);
        install(other);

        ask(team, channel, "one question");
        ask(other, channel + "X", "one question");

        awaitAnswer(channel);
        awaitAnswer(channel + "X");
        assertThat(tokens(channel)).hasSize(1).allMatch(token -> token.endsWith(team.id()));
        assertThat(tokens(channel + "X")).hasSize(1).allMatch(token -> token.endsWith(other.id()));
    }

    @Test
    void answers_with_a_new_token_where_the_old_one_has_expired() {
        storychat.slack.withTokenRotation(Duration.ofHours(12));
        install(team);
        var before = storychat.slack.calls("oauth.v2.access").size();
        storychat.slack.withoutTokens(team.id(), "token_expired");

        ask(team, channel, "after half a day");

        awaitAnswer(channel, "to after half a day");
        assertThat(storychat.slack.calls("oauth.v2.access")).hasSize(before + 1);
    }

    @Test
    void answers_in_every_workspace_of_an_enterprise_that_installed_it() {
        var enterprise = SlackTeam.enterprise("E0FLOW" + COUNT, "Whole");
        var page = install(enterprise);
        storychat.slack.withUser(Json.createObjectBuilder()
                .add("id", "W0MEMBER")
                .add("team_id", "T0PART")
                .build());

        var mention = SlackPayloads.mention(channel, "W0MEMBER", "one question", Chat.now());
        storychat.receive(storychat.fromSlack.event(SlackPayloads.in(enterprise, mention)));

        awaitAnswer(channel);
        assertThat(tokens(channel)).hasSize(1).allMatch(token -> token.endsWith(enterprise.id()));
        assertThat(storychat.slack.calls("chat.startStream"))
                .filteredOn(call -> call.argument("channel").equals(channel))
                .extracting(call -> call.argument("recipient_team_id"))
                .containsExactly("T0PART");
        assertThat(page.body()).contains("https://app.slack.com/manage/" + enterprise.id() + "/");
    }

    @Test
    void says_that_nothing_was_installed_when_the_person_does_not_agree() {
        var begun = Browser.begin();

        var page = begun.comeBack(storychat.slack.deny(begun.slack()));

        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body()).contains("Nothing was installed", "href=\"/slack/install\"");
    }

    @Test
    void takes_a_state_once() {
        var begun = Browser.begin();
        begun.comeBack(storychat.slack.agree(begun.slack(), team));

        var page = begun.comeBack(storychat.slack.agree(begun.slack(), team));

        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).contains("This did not begin here", "href=\"/slack/install\"");
    }

    @Test
    void takes_a_state_from_the_browser_that_it_was_made_for_alone() {
        var begun = Browser.begin();
        var another = Browser.begin();
        var back = storychat.slack.agree(begun.slack(), team);

        assertThat(another.comeBack(back).statusCode()).isEqualTo(400);
        assertThat(Http.get(here(back)).statusCode()).isEqualTo(400);
        assertThat(storychat.slack.calls("oauth.v2.access"))
                .noneMatch(call -> back.getQuery().contains("code=" + call.argument("code") + "&"));
    }

    @Test
    void tells_what_slack_said_when_it_does_not_take_the_code() {
        var begun = Browser.begin();
        var back = URI.create(
                storychat.slack.agree(begun.slack(), team).toString().replaceAll("code=[^&]*", "code=invented"));

        var page = begun.comeBack(back);

        assertThat(page.statusCode()).isEqualTo(502);
        assertThat(page.body())
                .contains("invalid_code", "href=\"/slack/install\"")
                .doesNotContain("Exception", "\tat ");
    }

    @Test
    void tells_what_the_operator_has_to_correct() {
        var begun = Browser.begin();
        storychat.slack.fail("oauth.v2.access", "bad_client_secret", 1);

        var page = begun.comeBack(storychat.slack.agree(begun.slack(), team));

        assertThat(page.statusCode()).isEqualTo(502);
        assertThat(page.body())
                .contains("bad_client_secret", "SLACK_CLIENT_SECRET")
                .doesNotContain(FakeSlack.CLIENT_SECRET);
    }

    @Test
    void gives_its_cookie_to_https_alone_where_people_come_by_it() {
        var response = Http.get(storychat.at("/slack/install"), "X-Forwarded-Proto", "https");

        assertThat(Http.header(response, "Set-Cookie")).contains("; Secure");
    }

    @Test
    void erases_a_workspace_that_uninstalls_it() {
        install(team);
        ask(team, channel, "our secret plan");
        awaitAnswer(channel);
        awaitInHistory("our secret plan");

        storychat.slack.withoutTokens(team.id(), "account_inactive");
        var response = storychat.receive(storychat.fromSlack.event(SlackPayloads.uninstalled(team)));
        assertThat(response.statusCode()).isEqualTo(200);

        ask(team, channel, "anybody there");
        install(team);
        ask(team, channel, "a new beginning");
        awaitAnswer(channel, "to a new beginning");

        assertThat(storychat.modelRequestsAbout("anybody there")).isEmpty();
        var request = storychat.modelRequestsAbout("a new beginning").get(0).body();
        assertThat(PreparedModel.texts(request, "user"))
                .contains("a new beginning")
                .doesNotContain("our secret plan");
    }

    /** An answer is kept a moment after people see it: then the next question's model is told of it. */
    private void awaitInHistory(String words) {
        for (int i = 0; i < 50; i++) {
            var probe = "probe " + i + " of it";
            ask(team, channel, probe);
            awaitAnswer(channel, "to " + probe);
            var told = storychat.modelRequestsAbout(probe).get(0).body();
            if (PreparedModel.texts(told, "user").contains(words)) {
                return;
            }
        }
        throw new AssertionError("Never kept: " + words);
    }

    @Test
    void erases_a_workspace_that_takes_its_token_back() {
        install(team);

        storychat.receive(storychat.fromSlack.event(SlackPayloads.botTokenRevoked(team)));
        ask(team, channel, "no token no answer");
        install(team);
        ask(team, channel, "a token again");

        awaitAnswer(channel, "to a token again");
        assertThat(storychat.modelRequestsAbout("no token no answer")).isEmpty();
    }

    @Test
    void counts_those_that_installed_it_in_its_health() {
        install(team);

        var health = Http.get(storychat.at("/health/ready")).body();

        assertThat(health).contains("\"installations\"").doesNotContain("xoxb-");
    }

    @Test
    void lets_nobody_write_lines_into_the_log() {
        var page = Http.get(storychat.at("/slack/oauth_redirect?error=x%0A%5BERROR%20%5D%20FORGED%1b%5B31m"));

        assertThat(page.statusCode()).isEqualTo(502);
        assertThat(storychat.output()).contains("an installation was refused").doesNotContain("FORGED");
    }

    @Test
    void takes_nothing_but_get() {
        var response = Http.postJson(storychat.at("/slack/install"), "{}");

        assertThat(response.statusCode()).isEqualTo(405);
        assertThat(Http.header(response, "Content-Type")).startsWith("application/problem+json");
    }

    private static HttpResponse<String> install(SlackTeam team) {
        var begun = Browser.begin();
        var page = begun.comeBack(storychat.slack.agree(begun.slack(), team));
        assertThat(page.statusCode()).isEqualTo(200);
        return page;
    }

    private static void ask(SlackTeam team, String channel, String words) {
        storychat.whenAsked(words, Script.say("Answer to " + words));
        var mention = SlackPayloads.mention(channel, "U0MEMBER", words, Chat.now());
        var response = storychat.receive(storychat.fromSlack.event(SlackPayloads.in(team, mention)));
        assertThat(response.statusCode()).isEqualTo(200);
    }

    private static Posted awaitAnswer(String channel) {
        return awaitAnswer(channel, "");
    }

    private static Posted awaitAnswer(String channel, String words) {
        return storychat.slack.awaitMessage(
                channel, posted -> posted.complete() && posted.everything().contains(words), Chat.SOON);
    }

    /** What the channel was written to with. */
    private static List<String> tokens(String channel) {
        return storychat.slack.calls().stream()
                .filter(call -> call.argument("channel").equals(channel))
                .map(SlackCall::token)
                .distinct()
                .toList();
    }

    private static URI here(URI back) {
        return storychat.at("/slack/oauth_redirect?" + back.getRawQuery());
    }

    /** A browser that was sent to Slack, with the cookie it got. */
    private record Browser(URI slack, String setCookie) {
        static Browser begin() {
            var response = Http.get(storychat.at("/slack/install"));
            assertThat(response.statusCode()).isEqualTo(302);
            return new Browser(URI.create(Http.header(response, "Location")), Http.header(response, "Set-Cookie"));
        }

        HttpResponse<String> comeBack(URI back, String... headers) {
            var all = new java.util.ArrayList<>(List.of("Cookie", setCookie.split(";")[0]));
            all.addAll(List.of(headers));
            return Http.get(here(back), all.toArray(String[]::new));
        }
    }
}
