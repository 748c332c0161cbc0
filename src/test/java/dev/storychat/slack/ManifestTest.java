package dev.storychat.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.storychat.slack.api.BotScopes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ManifestTest {

    @ParameterizedTest
    @ValueSource(strings = {"slack-http.json", "slack-socket.json"})
    void stays_within_the_sizes_that_slack_accepts(String file) throws IOException {
        var manifest = manifest(file);

        var display = manifest.getAsJsonObject("display_information");
        var agent = manifest.getAsJsonObject("features").getAsJsonObject("agent_view");
        assertThat(display.get("name").getAsString()).hasSizeLessThanOrEqualTo(35);
        assertThat(display.get("description").getAsString()).hasSizeLessThanOrEqualTo(140);
        assertThat(agent.get("agent_description").getAsString()).hasSizeLessThanOrEqualTo(300);
        assertThat(agent.getAsJsonArray("suggested_prompts")).hasSizeLessThanOrEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"slack-http.json", "slack-socket.json"})
    void asks_for_the_events_and_commands_that_are_listened_to(String file) throws IOException {
        var manifest = manifest(file);

        var events = manifest.getAsJsonObject("settings").getAsJsonObject("event_subscriptions");
        var commands = manifest.getAsJsonObject("features").getAsJsonArray("slash_commands");
        assertThat(texts(events.getAsJsonArray("bot_events")))
                .containsExactly(
                        "agent_session_stopped",
                        "app_home_opened",
                        "app_mention",
                        "app_uninstalled",
                        "link_shared",
                        "message.channels",
                        "message.groups",
                        "message.im",
                        "message.mpim",
                        "tokens_revoked");
        assertThat(commands)
                .extracting(command -> command.getAsJsonObject().get("command").getAsString())
                .containsExactly("/search", "/assistant");
    }

    @ParameterizedTest
    @ValueSource(strings = {"slack-http.json", "slack-socket.json"})
    void offers_the_shortcuts_that_are_listened_to(String file) throws IOException {
        var shortcuts = manifest(file).getAsJsonObject("features").getAsJsonArray("shortcuts");

        assertThat(shortcuts)
                .extracting(shortcut ->
                        shortcut.getAsJsonObject().get("callback_id").getAsString())
                .containsExactly(SearchWindow.SHORTCUT, SummaryShortcut.SHORTCUT);
        assertThat(shortcuts)
                .allSatisfy(shortcut -> assertThat(
                                shortcut.getAsJsonObject().get("name").getAsString())
                        .hasSizeLessThanOrEqualTo(24));
    }

    @ParameterizedTest
    @ValueSource(strings = {"slack-http.json", "slack-socket.json"})
    void shows_the_home_tab_and_asks_for_what_is_read_of_channels(String file) throws IOException {
        var manifest = manifest(file);

        var home = manifest.getAsJsonObject("features").getAsJsonObject("app_home");
        var scopes = manifest.getAsJsonObject("oauth_config").getAsJsonObject("scopes");
        assertThat(home.get("home_tab_enabled").getAsBoolean()).isTrue();
        assertThat(texts(scopes.getAsJsonArray("bot")))
                .contains("users:read", "files:read", "channels:read", "groups:read", "mpim:read")
                .isSorted();
    }

    @ParameterizedTest
    @ValueSource(strings = {"slack-http.json", "slack-socket.json"})
    void asks_for_the_scopes_that_an_installation_asks_for(String file) throws IOException {
        var scopes = manifest(file).getAsJsonObject("oauth_config").getAsJsonObject("scopes");

        assertThat(texts(scopes.getAsJsonArray("bot"))).isEqualTo(BotScopes.ALL);
    }

    @Test
    void leads_back_from_an_installation() throws IOException {
        var oauth = manifest("slack-http.json").getAsJsonObject("oauth_config");

        assertThat(texts(oauth.getAsJsonArray("redirect_urls")))
                .containsExactly("https://your-host.example/slack/oauth_redirect");
    }

    @Test
    void sends_everything_to_the_one_endpoint() throws IOException {
        assertThat(manifest("slack-http.json").toString().split("https://your-host.example/slack/events", -1))
                .hasSize(5);
        assertThat(manifest("slack-socket.json").toString()).doesNotContain("http");
    }

    private static JsonObject manifest(String file) throws IOException {
        return JsonParser.parseString(Files.readString(Path.of("manifest", file)))
                .getAsJsonObject();
    }

    private static List<String> texts(Iterable<JsonElement> array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonElement::getAsString)
                .toList();
    }
}
