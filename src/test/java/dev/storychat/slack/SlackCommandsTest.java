package dev.storychat.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storychat.fakes.FakeSlack;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Commands and clicks that make no sense to us. */
class SlackCommandsTest {
    private final FakeSlack slack = FakeSlack.start();
    private final SlackDesk desk = new SlackDesk(slack.apiUrl(), FakeSlack.TOKEN, List.of());
    private final Member member = new Member(slack, desk);

    @AfterEach
    void close() {
        slack.close();
    }

    @Test
    void acknowledges_commands_and_buttons_that_nobody_knows() throws IOException {
        assertThat(member.types("/other", "x").status()).isEqualTo(200);
        try (var click = SlackCommandsTest.class.getResourceAsStream("block_actions.json")) {
            var payload = new String(click.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(desk.form(Map.of("payload", payload)).status()).isEqualTo(200);
        }
    }

    @Test
    void tells_the_operator_in_one_line_what_nobody_knows() {
        try (var log = new HeardLog("com.slack.api.bolt.App")) {
            member.types("/other", "x");
            var shortcut = """
                    {"type": "shortcut", "callback_id": "other", "team": {"id": "%s"}, "user": {"id": "U1"}}""";
            assertThat(desk.form(Map.of("payload", shortcut.formatted(FakeSlack.TEAM)))
                            .status())
                    .isEqualTo(200);

            assertThat(log.lines())
                    .containsExactly(
                            "No SlashCommandHandler registered for command: /other",
                            "No GlobalShortcutHandler registered for callback_id: other");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"block_actions\"}",
                "{\"type\":\"block_actions\",\"actions\":7}",
                "{\"type\":\"block_actions\",\"actions\":[{\"action_id\":\"search_show_1\",\"value\":{}}]}",
                "{\"type\":\"block_actions\",\"actions\":[{\"action_id\":\"search_show_1\",\"value\":\"1 x\"}]}",
                "{\"type\":\"block_actions\",\"actions\":[{\"action_id\":\"search_ask\",\"value\":\"[]\"}]}",
                "{\"type\":\"view_submission\",\"user\":{\"id\":\"U1\"},\"view\":{\"callback_id\":\"search_question\"}}",
                "{\"type\":\"view_submission\",\"view\":1}"
            })
    void refuses_or_ignores_garbled_clicks_without_telling_how_it_is_built(String payload) {
        var exchange = desk.form(Map.of("payload", payload));

        assertThat(exchange.status()).isIn(200, 400);
        assertThat(exchange.body()).doesNotContain("Exception", "\tat ");
    }

    @Test
    void lives_with_a_command_that_can_not_be_answered() {
        assertThat(desk.form(Map.of("command", "/search", "text", "x")).status())
                .isEqualTo(200);
    }
}
