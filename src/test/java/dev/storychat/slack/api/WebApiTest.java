package dev.storychat.slack.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storychat.chat.Installation;
import dev.storychat.config.Secret;
import dev.storychat.config.SlackSettings;
import dev.storychat.fakes.FakeSlack;
import dev.storychat.fakes.SlackCall;
import dev.storychat.fakes.SlackTeam;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whose token a call is made with. */
class WebApiTest {
    private static final SlackTeam ONE = SlackTeam.team("T0ONE", "One");
    private static final SlackTeam TWO = SlackTeam.team("T0TWO", "Two");
    private static final SlackTeam WHOLE = SlackTeam.enterprise("E0WHOLE", "Whole");

    private final FakeSlack slack = FakeSlack.start();
    private final MemoryInstallations installations = new MemoryInstallations();
    private Instant now = Instant.now();
    private final WebApi api = api(null);

    @AfterEach
    void close() throws Exception {
        api.close();
        slack.close();
    }

    @Test
    void calls_each_workspace_with_its_own_token() {
        install(ONE);
        install(TWO);

        assertThat(team(call(ONE))).isEqualTo("T0ONE");
        assertThat(team(call(TWO))).isEqualTo("T0TWO");
    }

    @Test
    void calls_nobody_who_has_not_installed_us() {
        assertThat(call(ONE)).isEqualTo(new Outcome.Failed("not_installed"));
        assertThat(api.tokens().serves(ONE.id())).isFalse();
        assertThat(slack.calls()).isEmpty();
    }

    @Test
    void looks_a_token_up_once_a_minute() {
        install(ONE);
        for (int i = 0; i < 10; i++) {
            call(ONE);
        }
        assertThat(installations.looks()).isEqualTo(1);

        now = now.plusSeconds(61);
        call(ONE);
        assertThat(installations.looks()).isEqualTo(2);
    }

    @Test
    void goes_on_with_the_tokens_it_knows_while_the_database_is_down() {
        install(ONE);
        call(ONE);

        installations.breakDown();
        now = now.plusSeconds(61);

        assertThat(call(ONE)).isInstanceOf(Outcome.Done.class);
        assertThat(call(TWO)).isEqualTo(new Outcome.Failed("database_unavailable"));
    }

    @Test
    void takes_the_token_of_the_next_installation_when_slack_refuses_the_one_before() {
        install(ONE);
        call(ONE);
        slack.withoutTokens(ONE.id(), "token_revoked");
        install(ONE);

        assertThat(call(ONE)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void tells_that_a_token_is_refused_when_there_is_no_other() {
        install(ONE);
        slack.withoutTokens(ONE.id(), "account_inactive");

        assertThat(call(ONE)).isEqualTo(new Outcome.Failed("account_inactive"));
        assertThat(slack.calls("auth.test")).hasSize(1);
    }

    @Test
    void finds_out_within_a_minute_that_another_instance_removed_a_workspace() {
        install(ONE);
        call(ONE);
        installations.remove("slack", ONE.id());

        now = now.plusSeconds(61);
        call(ONE);

        assertThat(api.tokens().serves(ONE.id())).isFalse();
    }

    @Test
    void renews_a_token_before_it_expires() {
        slack.withTokenRotation(Duration.ofHours(12));
        install(ONE);
        call(ONE);

        now = now.plus(Duration.ofHours(9));
        call(ONE);
        assertThat(refreshes()).isEmpty();

        now = now.plus(Duration.ofMinutes(61));
        call(ONE);
        call(ONE);
        assertThat(refreshes()).hasSize(1);
        assertThat(tokens()).hasSize(2);
    }

    @Test
    void renews_a_token_that_expired_while_nobody_called() {
        slack.withTokenRotation(Duration.ofHours(12));
        install(ONE);
        slack.withoutTokens(ONE.id(), "token_expired");

        assertThat(call(ONE)).isInstanceOf(Outcome.Done.class);
        assertThat(refreshes()).hasSize(1);
    }

    /** Slack would refuse the second use of a refresh token. */
    @Test
    void renews_a_token_once_however_many_need_it_on_two_instances() throws Exception {
        slack.withTokenRotation(Duration.ofHours(12));
        install(ONE);
        slack.withoutTokens(ONE.id(), "token_expired");
        var other = api(null);
        var threads = Executors.newFixedThreadPool(8);
        var ready = new CountDownLatch(1);
        var results = java.util.stream.IntStream.range(0, 8)
                .mapToObj(i -> threads.submit(() -> {
                    ready.await();
                    return (i % 2 == 0 ? api : other).call(ONE.id(), "auth.test", Map.of());
                }))
                .toList();

        ready.countDown();

        for (var result : results) {
            assertThat(result.get(20, TimeUnit.SECONDS)).isInstanceOf(Outcome.Done.class);
        }
        assertThat(refreshes()).hasSize(1).allMatch(SlackCall::ok);
        threads.shutdown();
        other.close();
    }

    @Test
    void keeps_the_old_token_while_a_new_one_cannot_be_had() {
        slack.withTokenRotation(Duration.ofHours(12));
        install(ONE);
        slack.failHttp("oauth.v2.access", 503, 1);

        now = now.plus(Duration.ofHours(11));

        assertThat(call(ONE)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void does_not_ask_again_for_a_token_that_slack_will_not_give() {
        slack.withTokenRotation(Duration.ofHours(12));
        install(ONE);
        slack.withoutTokens(ONE.id(), "token_expired");
        slack.fail("oauth.v2.access", "invalid_refresh_token", 9);

        assertThat(call(ONE)).isEqualTo(new Outcome.Failed("token_expired"));
        assertThat(call(ONE)).isEqualTo(new Outcome.Failed("token_expired"));

        assertThat(refreshes()).hasSize(1);
        assertThat(api.lastFailure().orElseThrow().code()).isEqualTo("token_expired");
    }

    @Test
    void keeps_a_new_token_through_a_moment_without_database() {
        slack.withTokenRotation(Duration.ofHours(12));
        install(ONE);
        now = now.plus(Duration.ofHours(11));
        installations.failNextRenewal();

        assertThat(call(ONE)).isInstanceOf(Outcome.Done.class);

        assertThat(installations.find("slack", ONE.id()).orElseThrow().generation())
                .isEqualTo(2);
        assertThat(refreshes()).hasSize(1);
    }

    @Test
    void calls_the_workspace_of_the_settings_beside_those_that_installed_us_and_no_other() {
        install(ONE);
        var both = api(FakeSlack.TOKEN);

        assertThat(team(both.call(FakeSlack.TEAM, "auth.test", Map.of()))).isEqualTo(FakeSlack.TEAM);
        assertThat(team(both.call(ONE.id(), "auth.test", Map.of()))).isEqualTo("T0ONE");
        assertThat(both.tokens().serves(TWO.id())).isFalse();
    }

    @Test
    void knows_the_team_of_somebody_where_a_whole_enterprise_installed_us() {
        install(WHOLE);
        slack.withUser(jakarta.json.Json.createObjectBuilder()
                .add("id", "U1")
                .add("team_id", "T0PART")
                .build());

        assertThat(api.teams().of(WHOLE.id(), "U1")).isEqualTo("T0PART");
        assertThat(api.teams().of(WHOLE.id(), "U1")).isEqualTo("T0PART");
        assertThat(api.teams().of(ONE.id(), "U1")).isEqualTo("T0ONE");
        assertThat(slack.calls("users.info")).hasSize(1);
    }

    private void install(SlackTeam team) {
        var back = slack.agree(api.oauth().authorize("state"), team);
        var code = back.getQuery().replaceAll(".*code=([^&]*).*", "$1");
        var answer = ((Outcome.Done) api.oauth().exchange(code)).answer();
        Installation installation = api.oauth().installation(answer).orElseThrow();
        installations.keep(installation);
    }

    private Outcome call(SlackTeam team) {
        return api.call(team.id(), "auth.test", Map.of());
    }

    private static String team(Outcome outcome) {
        return ((Outcome.Done) outcome).text("team_id").orElse("");
    }

    private List<SlackCall> refreshes() {
        return slack.calls("oauth.v2.access").stream()
                .filter(call -> call.argument("grant_type").equals("refresh_token"))
                .toList();
    }

    private List<String> tokens() {
        return slack.calls("auth.test").stream()
                .map(SlackCall::token)
                .distinct()
                .toList();
    }

    private WebApi api(@Nullable String botToken) {
        var settings = new SlackSettings(
                botToken == null ? null : new Secret(botToken),
                List.of(new Secret("s")),
                null,
                FakeSlack.CLIENT_ID,
                new Secret(FakeSlack.CLIENT_SECRET),
                URI.create(slack.apiUrl()));
        return new WebApi(settings, Duration.ofSeconds(5), new RateLimits(), installations, () -> now);
    }
}
