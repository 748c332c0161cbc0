package dev.storychat.fakes;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Starts all three stand-ins, to try the server by hand: prints the settings to give it, then waits. Slack's requests
 * still have to be sent by somebody: see {@link SlackRequests} and {@link #SIGNING_SECRET}.
 */
public final class Fakes {

    public static final String SIGNING_SECRET = "8f742231b10e8888abcd99yyyzzz85a5";

    private static final Duration PACE = Duration.ofMillis(30);

    private Fakes() {}

    /**
     * @param ports of Slack, Bedrock and Storyblok; none: any that are free
     */
    public static void main(String... ports) throws InterruptedException {
        try (var slack = FakeSlack.start(port(ports, 0));
                var bedrock = FakeBedrock.start(port(ports, 1)).answer(Fakes::plausible);
                var storyblok = FakeStoryblok.start(port(ports, 2)).withVectorSearch(VectorSearch.Form.RESULTS)) {
            System.out.println(settings(slack, bedrock, storyblok));
            Thread.currentThread().join();
        }
    }

    /** Lines for {@code .env}. */
    public static String settings(FakeSlack slack, FakeBedrock bedrock, FakeStoryblok storyblok) {
        return String.join(
                System.lineSeparator(),
                "SLACK_API_URL=" + slack.apiUrl(),
                "SLACK_BOT_TOKEN=" + FakeSlack.TOKEN,
                "SLACK_SIGNING_SECRET=" + SIGNING_SECRET,
                "AWS_ENDPOINT_URL_BEDROCK_RUNTIME=" + bedrock.endpoint(),
                "AWS_ACCESS_KEY_ID=" + FakeBedrock.ACCESS_KEY,
                "AWS_SECRET_ACCESS_KEY=" + FakeBedrock.SECRET_KEY,
                "AWS_REGION=" + FakeBedrock.REGION,
                "STORYBLOK_API_BASE=" + storyblok.apiBase(),
                "STORYBLOK_TOKEN=" + FakeStoryblok.TOKEN,
                "STORYBLOK_SPACE_ID=" + FakeStoryblok.SPACE);
    }

    /** Searches for what was asked, or uses the first tool there is, then tells what came back. */
    static Script plausible(JsonObject request) {
        var messages = ConverseRules.messages(request);
        var last = ConverseRules.list(messages.get(messages.size() - 1), "content");
        var results =
                last.stream().filter(block -> block.containsKey("toolResult")).toList();
        if (!results.isEmpty()) {
            return Script.say("Here is what the content says:\n\n" + words(results))
                    .paced(PACE);
        }
        var tools =
                request.getOrDefault("toolConfig", JsonValue.EMPTY_JSON_OBJECT).asJsonObject();
        return ConverseRules.list(tools, "tools").stream()
                .filter(tool -> tool.containsKey("toolSpec"))
                .map(tool -> tool.getJsonObject("toolSpec"))
                .min(Comparator.comparing(tool -> !tool.getString("name").startsWith("search")))
                .map(tool -> use(tool, words(last)))
                .orElseGet(() -> Script.say("You said: " + words(last)).paced(PACE));
    }

    /** Gives the question to whatever text the tool requires. */
    private static Script use(JsonObject tool, String question) {
        var schema = tool.getJsonObject("inputSchema").getJsonObject("json");
        var required =
                schema.getOrDefault("required", JsonValue.EMPTY_JSON_ARRAY).asJsonArray();
        var input = required.getValuesAs(JsonString.class).stream()
                .collect(Collectors.toMap(JsonString::getString, name -> question));
        return Script.useTool(tool.getString("name"), JsonText.of(input).toString())
                .paced(PACE);
    }

    private static String words(List<JsonObject> blocks) {
        return blocks.stream()
                .flatMap(StoryShelf::words)
                .filter(text -> !text.startsWith("tooluse_"))
                .collect(Collectors.joining("\n"))
                .strip();
    }

    private static int port(String[] ports, int index) {
        return index < ports.length ? Integer.parseInt(ports[index]) : 0;
    }
}
