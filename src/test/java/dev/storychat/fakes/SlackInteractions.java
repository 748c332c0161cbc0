package dev.storychat.fakes;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Bodies of what Slack sends when people click and run commands, in the workspace of {@link FakeSlack}. */
public final class SlackInteractions {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private SlackInteractions() {}

    /** The form of a slash command; put other fields over these where a test needs them. */
    public static Map<String, String> slash(String command, String text, String responseUrl) {
        var fields = new TreeMap<>(Map.of(
                "token", "unused",
                "team_id", FakeSlack.TEAM,
                "team_domain", "storychat",
                "channel_id", "C0CONTENT",
                "channel_name", "content",
                "user_id", "U0MEMBER",
                "user_name", "member",
                "command", command,
                "text", text,
                "response_url", responseUrl));
        fields.put("api_app_id", SlackPayloads.APP);
        fields.put("is_enterprise_install", "false");
        fields.put("trigger_id", triggerId());
        return fields;
    }

    /** A click on the first button with this label, in a private message: Slack does not send such a message along. */
    public static JsonObject press(JsonObject message, String label, String channel, String user, String responseUrl) {
        var button = message.getJsonArray("blocks").getValuesAs(JsonObject.class).stream()
                .filter(block -> block.getString("type").equals("actions"))
                .flatMap(block -> block.getJsonArray("elements").getValuesAs(JsonObject.class).stream())
                .filter(element ->
                        element.getJsonObject("text").getString("text").equals(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button " + label + " in " + message));
        var click =
                click(channel, user, "1.1", button.getString("action_id"), button.getString("value", ""), responseUrl);
        return Json.createObjectBuilder(click).remove("message").build();
    }

    /** A click on a button of a message. */
    public static JsonObject click(
            String channel, String user, String messageTs, String actionId, String value, String responseUrl) {
        var action = Json.createObjectBuilder()
                .add("type", "button")
                .add("action_id", actionId)
                .add("block_id", "b1")
                .add("value", value)
                .add("action_ts", messageTs);
        var container = Json.createObjectBuilder()
                .add("type", "message")
                .add("message_ts", messageTs)
                .add("channel_id", channel)
                .add("is_ephemeral", false);
        return interaction("block_actions", user)
                .add("channel", Json.createObjectBuilder().add("id", channel).add("name", "content"))
                .add("container", container)
                .add("message", SlackPayloads.post(channel, FakeSlack.BOT_USER, "", messageTs))
                .add("response_url", responseUrl)
                .add("actions", Json.createArrayBuilder().add(action))
                .build();
    }

    /** A press of a button that really is under a message of the bot's, with the message as it is now. */
    public static JsonObject press(Posted posted, String user, String label, String responseUrl) {
        var button = JsonText.walk(posted.blocks())
                .filter(JsonObject.class::isInstance)
                .map(JsonValue::asJsonObject)
                .filter(element -> element.getString("type", "").equals("button"))
                .filter(element ->
                        element.getJsonObject("text").getString("text").equals(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No button " + label + " in " + posted.blocks()));
        return withAction(posted, user, Json.createObjectBuilder(button).add("action_ts", posted.ts()), responseUrl);
    }

    /** What somebody fills into the window that asks why an answer is bad. */
    public static JsonObject reason(String reason, String remark) {
        var option = Json.createObjectBuilder().add("value", reason);
        return Json.createObjectBuilder()
                .add(
                        "reason",
                        Json.createObjectBuilder()
                                .add(
                                        "input",
                                        Json.createObjectBuilder()
                                                .add("type", "radio_buttons")
                                                .add("selected_option", option)))
                .add(
                        "remark",
                        Json.createObjectBuilder()
                                .add(
                                        "input",
                                        Json.createObjectBuilder()
                                                .add("type", "plain_text_input")
                                                .add("value", remark)))
                .build();
    }

    private static JsonObject withAction(Posted posted, String user, JsonObjectBuilder action, String responseUrl) {
        var bot = new SlackWorkspace.Bot(FakeSlack.TEAM, FakeSlack.BOT_USER, FakeSlack.BOT);
        var container = Json.createObjectBuilder()
                .add("type", "message")
                .add("message_ts", posted.ts())
                .add("channel_id", posted.channel())
                .add("is_ephemeral", false);
        if (!posted.threadTs().isEmpty()) {
            container.add("thread_ts", posted.threadTs());
        }
        return interaction("block_actions", user)
                .add(
                        "channel",
                        Json.createObjectBuilder().add("id", posted.channel()).add("name", "content"))
                .add("container", container)
                .add("message", SlackMessages.json(posted, bot))
                .add("response_url", responseUrl)
                .add("actions", Json.createArrayBuilder().add(action))
                .build();
    }

    /** A press of a thumb that really is under a message of the bot's. */
    public static JsonObject rate(Posted posted, String user, boolean up) {
        var buttons = JsonText.walk(posted.blocks())
                .filter(JsonObject.class::isInstance)
                .map(JsonValue::asJsonObject)
                .filter(element -> element.getString("type", "").equals("feedback_buttons"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No feedback buttons in " + posted.blocks()));
        var button = buttons.getJsonObject(up ? "positive_button" : "negative_button");
        var action = Json.createObjectBuilder()
                .add("type", "feedback_buttons")
                .add("action_id", buttons.getString("action_id"))
                .add("block_id", "b1")
                .add("value", button.getString("value"))
                .add("text", button.getJsonObject("text"))
                .add("action_ts", posted.ts());
        return withAction(posted, user, action, "");
    }

    /**
     * A modal that somebody submits.
     *
     * @param view as it was opened
     * @param values of its inputs: by block id, then by action id
     */
    public static JsonObject submission(String user, JsonObject view, JsonObject values) {
        var state = Json.createObjectBuilder().add("values", values);
        return interaction("view_submission", user)
                .add("view", Json.createObjectBuilder(view).add("id", "V0FAKE").add("state", state))
                .build();
    }

    /** A click on a button of the Home tab: it comes without a channel and without a response URL. */
    public static JsonObject clickAtHome(String user, String actionId, String value) {
        var action = Json.createObjectBuilder()
                .add("type", "button")
                .add("action_id", actionId)
                .add("block_id", "b1")
                .add("value", value)
                .add("action_ts", "1.1");
        return interaction("block_actions", user)
                .add("container", Json.createObjectBuilder().add("type", "view").add("view_id", "V0HOME"))
                .add("view", Json.createObjectBuilder().add("id", "V0HOME").add("type", "home"))
                .add("actions", Json.createArrayBuilder().add(action))
                .build();
    }

    /**
     * A modal, filled in and sent off.
     *
     * @param view as it was opened
     * @param values by block id and action id
     */
    public static JsonObject submit(JsonObject view, String user, Map<String, Map<String, String>> values) {
        var state = Json.createObjectBuilder();
        values.forEach((block, inputs) -> {
            var filled = Json.createObjectBuilder();
            inputs.forEach((action, value) -> filled.add(
                    action,
                    Json.createObjectBuilder().add("type", "plain_text_input").add("value", value)));
            state.add(block, filled);
        });
        var sent = Json.createObjectBuilder(view).add("team_id", FakeSlack.TEAM).build();
        return submission(user, sent, state.build());
    }

    /**
     * A modal with a field for a conversation of which Slack gives the address along, filled in and sent off.
     *
     * @param view as it was opened or pushed
     * @param values of its other inputs, by block id and action id
     */
    public static JsonObject submitTo(
            String channel, String responseUrl, JsonObject view, String user, Map<String, Map<String, String>> values) {
        var sent = submit(view, user, values);
        var chosen = Json.createObjectBuilder()
                .add(
                        "input",
                        Json.createObjectBuilder()
                                .add("type", "conversations_select")
                                .add("selected_conversation", channel));
        var all = Json.createObjectBuilder(
                        sent.getJsonObject("view").getJsonObject("state").getJsonObject("values"))
                .add("channel", chosen);
        var address = Json.createObjectBuilder()
                .add("block_id", "channel")
                .add("action_id", "input")
                .add("channel_id", channel)
                .add("response_url", responseUrl);
        return Json.createObjectBuilder(submission(user, sent.getJsonObject("view"), all.build()))
                .add("response_urls", Json.createArrayBuilder().add(address))
                .build();
    }

    /** A shortcut chosen outside of any message: it comes without a channel and without a response URL. */
    public static JsonObject shortcut(String callbackId, String user) {
        return interaction("shortcut", user)
                .add("callback_id", callbackId)
                .add("action_ts", "1.1")
                .add("is_enterprise_install", false)
                .build();
    }

    /** A shortcut chosen at a message, with the message as it is now. */
    public static JsonObject messageShortcut(
            String callbackId, String user, String channel, JsonObject message, String responseUrl) {
        return interaction("message_action", user)
                .add("callback_id", callbackId)
                .add("action_ts", "1.1")
                .add("message_ts", message.getString("ts"))
                .add("message", message)
                .add("channel", Json.createObjectBuilder().add("id", channel).add("name", "content"))
                .add("response_url", responseUrl)
                .add("is_enterprise_install", false)
                .build();
    }

    /** A click on the first button with this label in a modal: no channel, no response URL, but the view. */
    public static JsonObject pressInView(JsonObject view, String label, String user) {
        var button = JsonText.walk(view.getJsonArray("blocks"))
                .filter(JsonObject.class::isInstance)
                .map(JsonValue::asJsonObject)
                .filter(element -> element.getString("type", "").equals("button"))
                .filter(element ->
                        element.getJsonObject("text").getString("text").equals(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No button " + label + " in " + view));
        return interaction("block_actions", user)
                .add("container", Json.createObjectBuilder().add("type", "view").add("view_id", "V0FAKE"))
                .add("view", Json.createObjectBuilder(view).add("id", "V0FAKE"))
                .add(
                        "actions",
                        Json.createArrayBuilder()
                                .add(Json.createObjectBuilder(button).add("action_ts", "1.1")))
                .build();
    }

    /** What every interactive payload begins with. */
    public static JsonObjectBuilder interaction(String type, String user) {
        var team = Json.createObjectBuilder().add("id", FakeSlack.TEAM).add("domain", "storychat");
        var person = Json.createObjectBuilder()
                .add("id", user)
                .add("username", "member")
                .add("team_id", FakeSlack.TEAM);
        return Json.createObjectBuilder()
                .add("type", type)
                .add("team", team)
                .add("user", person)
                .add("api_app_id", SlackPayloads.APP)
                .add("token", "unused")
                .add("trigger_id", triggerId());
    }

    /** Names the moment in which somebody did something; {@link ViewRules} lets it open a view for 3 seconds. */
    private static String triggerId() {
        return COUNT.incrementAndGet() + "." + Instant.now().toEpochMilli() + ".fake";
    }
}
