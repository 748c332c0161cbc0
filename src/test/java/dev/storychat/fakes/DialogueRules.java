package dev.storychat.fakes;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Bedrock's rules for the order of messages, and for tool calls and their results. */
final class DialogueRules {

    private DialogueRules() {}

    static Stream<String> faults(List<JsonObject> messages) {
        if (messages.isEmpty()) {
            return Stream.of("The messages field must not be empty.");
        }
        var faults = new ArrayList<String>();
        var expected = "user";
        Set<String> open = Set.of();
        for (var message : messages) {
            var role = message.getString("role");
            if (!role.equals(expected)) {
                faults.add("A conversation must start with a user message, and roles must alternate between user and"
                        + " assistant");
            }
            faults.addAll(blocks(message, open));
            open = ids(message, "toolUse");
            expected = role.equals("user") ? "assistant" : "user";
        }
        if (!open.isEmpty()) {
            faults.add("Expected toolResult blocks after the last message for the following Ids: " + open);
        }
        return faults.stream();
    }

    /**
     * @param open ids of the calls in the message before, each of which wants its result here
     */
    private static List<String> blocks(JsonObject message, Set<String> open) {
        var faults = new ArrayList<String>();
        var user = message.getString("role").equals("user");
        var results = ids(message, "toolResult");
        if (ConverseRules.list(message, "content").isEmpty()) {
            faults.add("The content field in the Message object is empty. Add a ContentBlock object and try again.");
        }
        if (!results.containsAll(open)) {
            faults.add("Expected toolResult blocks for the following Ids: " + open);
        }
        if (!open.containsAll(results) || count(message, "toolResult") > open.size()) {
            faults.add("The number of toolResult blocks exceeds the number of toolUse blocks of previous turn.");
        }
        if (user && count(message, "toolUse") > 0 || !user && count(message, "toolResult") > 0) {
            faults.add("toolUse belongs to the assistant, toolResult to the user");
        }
        if (!resultsFirst(message)) {
            faults.add("toolResult blocks must come first in the content of their message");
        }
        return faults;
    }

    private static boolean resultsFirst(JsonObject message) {
        var kinds = ConverseRules.list(message, "content").stream()
                .map(block -> block.containsKey("toolResult"))
                .toList();
        return kinds.lastIndexOf(true) < (kinds.contains(false) ? kinds.indexOf(false) : kinds.size());
    }

    private static long count(JsonObject message, String kind) {
        return ConverseRules.list(message, "content").stream()
                .filter(block -> block.containsKey(kind))
                .count();
    }

    private static Set<String> ids(JsonObject message, String kind) {
        return ConverseRules.list(message, "content").stream()
                .filter(block -> block.containsKey(kind))
                .map(block -> block.getJsonObject(kind).getString("toolUseId"))
                .collect(Collectors.toCollection(HashSet::new));
    }
}
