package dev.storychat.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storychat.fakes.FakeSlack;
import dev.storychat.fakes.Script;
import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An admin looks after the installation, and nobody else does. */
@ExtendWith(SharedInstallation.class)
class AdminFlowIT {
    private static final String ASIDE = "/api/admin/set-aside";
    private static final String INDEX = "/api/admin/index";
    private static final String USAGE = "/api/admin/usage";
    private static final String METRICS = "/metrics";
    private static final String ADMIN = basic(SharedInstallation.ADMIN, SharedInstallation.ADMIN_PASSWORD);

    private final Installation storychat;
    private final Chat chat;

    AdminFlowIT(Installation storychat) {
        this.storychat = storychat;
        this.chat = Chat.inChannel(storychat);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/admin", "/admin/anything", ASIDE, INDEX, USAGE, METRICS})
    void asks_who_is_there(String path) {
        var nobody = Http.get(storychat.at(path));
        var somebody = Http.get(storychat.at(path), "Authorization", basic(SharedInstallation.ADMIN, "guess"));

        assertThat(nobody.statusCode()).isEqualTo(401);
        assertThat(Http.header(nobody, "WWW-Authenticate")).startsWith("Basic ");
        assertThat(Http.json(nobody).getString("detail")).contains("ADMIN_USER");
        assertThat(somebody.statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/admin", ASIDE, INDEX, USAGE, METRICS})
    void takes_no_password_that_travelled_in_the_clear(String path) {
        var plain = Http.get(storychat.at(path), "Authorization", ADMIN, "X-Forwarded-For", "192.0.2.7");
        var toldByProtocolAlone = Http.get(storychat.at(path), "Authorization", ADMIN, "X-Forwarded-Proto", "http");
        var toldByHeaderOfLiberty =
                Http.get(storychat.at(path), "Authorization", ADMIN, "X-Forwarded-For", "192.0.2.7", "$WSIS", "true");
        var secure = Http.get(
                storychat.at(path),
                "Authorization",
                ADMIN,
                "X-Forwarded-For",
                "192.0.2.7",
                "X-Forwarded-Proto",
                "https");

        assertThat(plain.statusCode()).isEqualTo(403);
        assertThat(toldByProtocolAlone.statusCode()).isEqualTo(403);
        assertThat(toldByHeaderOfLiberty.statusCode()).isEqualTo(403);
        assertThat(Http.json(plain).getString("detail")).contains("HTTPS");
        assertThat(secure.statusCode()).isEqualTo(200);
    }

    @Test
    void shows_a_page_that_no_other_page_may_hold() {
        var page = get("/admin");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(Http.header(page, "Content-Type")).startsWith("text/html");
        assertThat(Http.header(page, "Content-Security-Policy"))
                .contains("default-src 'self'", "frame-ancestors 'none'");
        assertThat(Http.header(page, "Cache-Control")).contains("no-store");
        assertThat(get("/admin.html").statusCode()).isEqualTo(404);
        assertThat(get("/admin/anything").statusCode()).isEqualTo(404);
        assertThat(get("/admin/").statusCode()).isEqualTo(302);
    }

    @Test
    void lets_no_other_site_send_the_browser_of_an_admin() {
        var elsewhere = send("POST", ASIDE + "/retry", "Sec-Fetch-Site", "cross-site");
        var oldBrowser = send("POST", ASIDE + "/retry", "Origin", Installation.OTHER_SITE);
        var toTheIndex = send("POST", INDEX + "/sync", "Sec-Fetch-Site", "cross-site");

        assertThat(elsewhere.statusCode()).isEqualTo(403);
        assertThat(oldBrowser.statusCode()).isEqualTo(403);
        assertThat(toTheIndex.statusCode()).isEqualTo(403);
        assertThat(send("POST", ASIDE + "/retry", "Sec-Fetch-Site", "same-origin")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void tries_a_message_again_that_slack_did_not_take_three_times() {
        var refused = Script.say("Unsendable words.");
        storychat.whenAsked("poisoned for a while", refused, refused, refused, Script.say("Words that it takes."));
        storychat.slack.failWhenSaid("Unsendable", "fatal_error");
        var thread = chat.mention("poisoned for a while");
        var failed = awaitAside(thread);
        assertThat(failed.getString("reason")).isEqualTo("Slack did not take the end of the answer: fatal_error");
        assertThat(failed.getString("workspace")).isEqualTo(FakeSlack.TEAM);
        assertThat(failed.getString("author")).isEqualTo(chat.person());
        assertThat(failed.toString()).doesNotContain("poisoned for a while");

        var retried = send("POST", ASIDE + "/" + failed.getInt("id") + "/retry");

        assertThat(retried.statusCode()).isEqualTo(204);
        assertThat(chat.awaitAnswer(thread).text()).contains("Words that it takes.");
        assertThat(aside(thread)).isEmpty();
        assertThat(send("POST", ASIDE + "/" + failed.getInt("id") + "/retry").statusCode())
                .isEqualTo(404);
    }

    @Test
    void brings_the_index_up_to_date_when_an_admin_wants_it() {
        var begun = send("POST", INDEX + "/sync");

        assertThat(begun.statusCode()).isEqualTo(202);
        assertThat(Http.json(begun).getString("mode")).isEqualTo("real");
        Until.holds(
                "the index is brought up to date", () -> !Http.json(get(INDEX)).getBoolean("syncing"), Chat.SOON);
        assertThat(Http.json(get(INDEX))).containsKey("current_as_of").doesNotContainKey("problem");
        assertThat(Http.json(get(INDEX)).getInt("stories")).isPositive();
    }

    @Test
    void counts_what_was_used_by_channel_and_day() {
        storychat.whenAsked("counted for admins", Script.say("One."));
        chat.awaitAnswer(chat.mention("counted for admins"));

        Until.holds("the answer is counted", () -> used().isPresent(), Chat.SOON);
        var channel = used().orElseThrow();
        assertThat(channel.getJsonObject("sum").getInt("answers")).isEqualTo(1);
        assertThat(channel.getJsonObject("sum").getInt("tokens_in")).isPositive();
        assertThat(channel.getJsonArray("days")).hasSize(30);
        assertThat(channel.getJsonArray("days").getJsonObject(29).getInt("answers"))
                .isEqualTo(1);
        assertThat(Http.json(get(USAGE)).getJsonArray("days").getJsonObject(29).getInt("answers"))
                .isPositive();
    }

    @Test
    void gives_figures_to_prometheus() {
        storychat.whenAsked("counted for Prometheus", Script.say("One."));
        chat.awaitAnswer(chat.mention("counted for Prometheus"));

        var metrics = get(METRICS);

        assertThat(metrics.statusCode()).isEqualTo(200);
        assertThat(Http.header(metrics, "Content-Type")).startsWith("text/plain; version=0.0.4");
        assertThat(metrics.body())
                .contains("storychat_part_up{part=\"database\"} 1.0", "process_resident_memory_bytes")
                .containsPattern("(?m)^storychat_answers_total [1-9]")
                .containsPattern("(?m)^storychat_messages_unanswered \\d");
    }

    private Optional<JsonObject> used() {
        return Http.json(get(USAGE)).getJsonArray("channels").getValuesAs(JsonObject.class).stream()
                .filter(used -> used.getString("channel").equals(chat.channel()))
                .findFirst();
    }

    private JsonObject awaitAside(String message) {
        Until.holds("the message is set aside", () -> aside(message).isPresent(), Chat.SOON.multipliedBy(2));
        return aside(message).orElseThrow();
    }

    private Optional<JsonObject> aside(String message) {
        return Http.json(get(ASIDE)).getJsonArray("messages").getValuesAs(JsonObject.class).stream()
                .filter(failed -> failed.getString("message").equals(message))
                .findFirst();
    }

    private HttpResponse<String> get(String path) {
        return Http.get(storychat.at(path), "Authorization", ADMIN);
    }

    private HttpResponse<String> send(String method, String path) {
        return Http.send(method, storychat.at(path), "Authorization", ADMIN);
    }

    private HttpResponse<String> send(String method, String path, String header, String value) {
        return Http.send(method, storychat.at(path), "Authorization", ADMIN, header, value);
    }

    static String basic(String user, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }
}
