package dev.storychat.fakes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storychat.fakes.Script.Step;
import java.util.List;
import org.junit.jupiter.api.Test;

class FakesTest {

    private static final String ASK = "{\"role\":\"user\",\"content\":[{\"text\":\"When do you open?\"}]}";

    @Test
    void searches_for_what_was_asked() {
        var script = Fakes.plausible(
                JsonText.object(
                        "{\"messages\":[" + ASK + "],\"toolConfig\":{\"tools\":[{\"toolSpec\":{"
                                + "\"name\":\"search\",\"inputSchema\":{\"json\":{\"type\":\"object\",\"required\":[\"words\"]}}}}]}}"));

        assertThat(script.steps()).isEqualTo(List.of(new Step.UseTool("search", "{\"words\":\"When do you open?\"}")));
    }

    @Test
    void tells_what_the_search_found() {
        var result = "{\"role\":\"user\",\"content\":[{\"toolResult\":{\"toolUseId\":\"tooluse_1\",\"content\":"
                + "[{\"text\":\"At nine.\"}]}}]}";

        var script = Fakes.plausible(JsonText.object("{\"messages\":[" + ASK + "," + result + "]}"));

        assertThat(script.steps().toString()).contains("At ", "nine.").doesNotContain("tooluse_1");
    }

    @Test
    void prints_the_settings_of_all_three() {
        try (var slack = FakeSlack.start();
                var bedrock = FakeBedrock.start();
                var storyblok = FakeStoryblok.start()) {

            var settings = Fakes.settings(slack, bedrock, storyblok);

            assertThat(settings.lines())
                    .contains("SLACK_API_URL=" + slack.apiUrl())
                    .contains("AWS_ENDPOINT_URL_BEDROCK_RUNTIME=" + bedrock.endpoint())
                    .contains("STORYBLOK_API_BASE=" + storyblok.apiBase());
        }
    }
}
