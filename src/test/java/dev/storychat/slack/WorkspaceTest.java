package dev.storychat.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storychat.chat.Message;
import dev.storychat.slack.blocks.ChoiceBlocks;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whom something is meant for, seen by where it is put. */
class WorkspaceTest {
    private final SlackDesk desk = new SlackDesk();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            T1 | {"team_id": "T1", "user_id": "U0BOT"}
            T1 | {"team_id": "T1", "enterprise_id": "E1", "user_id": "U0BOT", "is_enterprise_install": false}
            E1 | {"team_id": null, "enterprise_id": "E1", "user_id": "U0BOT", "is_enterprise_install": true}
            E1 | {"team_id": "T1", "enterprise_id": "E1", "user_id": "U0BOT", "is_enterprise_install": true}
            E1 | {"team_id": null, "enterprise_id": "E1", "user_id": "U0BOT"}
            """)
    void puts_an_event_where_it_is_meant_for_and_not_where_it_came_from(String workspace, String authorization) {
        desk.receives("""
                {"type": "event_callback", "event_id": "Ev1", "team_id": "T9", "enterprise_id": "E9",
                 "is_ext_shared_channel": true, "authorizations": [%s],
                 "event": {"type": "app_mention", "user": "U1", "channel": "C1", "ts": "1.000100", "text": "<@U0BOT> hi"}}
                """.formatted(authorization));

        assertThat(desk.inbox.messages())
                .extracting(Message::place)
                .extracting(place -> place.workspace())
                .containsExactly(workspace);
    }

    @ParameterizedTest
    @CsvSource({"false, T1", "true, E1"})
    void forgets_a_channel_where_a_command_is_meant_for(String isEnterpriseInstall, String workspace) {
        desk.form(Map.of(
                "command", "/assistant",
                "text", "forget",
                "team_id", "T1",
                "enterprise_id", "E1",
                "channel_id", "C1",
                "user_id", "U1",
                "is_enterprise_install", isEnterpriseInstall,
                "response_url", "http://127.0.0.1:9/nobody"));

        assertThat(desk.threads.forgotten())
                .extracting(place -> place.workspace())
                .containsExactly(workspace);
    }

    @ParameterizedTest
    @CsvSource({"false, T1", "true, E1"})
    void puts_a_choice_where_the_button_is_meant_for(boolean isEnterpriseInstall, String workspace) {
        desk.form(Map.of("payload", """
                {"type": "block_actions", "is_enterprise_install": %s, "team": {"id": "T9", "enterprise_id": "E1"},
                 "enterprise": {"id": "E1"}, "user": {"id": "U1", "team_id": "T9"}, "channel": {"id": "C1"},
                 "message": {"ts": "2.000100", "thread_ts": "1.000100", "team": "T1", "text": "Which?", "blocks": []},
                 "response_url": "http://127.0.0.1:9/nobody",
                 "actions": [{"type": "button", "block_id": "b", "action_id": "%s_1", "value": "Prices"}]}
                """.formatted(isEnterpriseInstall, ChoiceBlocks.ACTION)));

        assertThat(desk.inbox.messages())
                .extracting(Message::place)
                .extracting(place -> place.workspace())
                .containsExactly(workspace);
    }
}
