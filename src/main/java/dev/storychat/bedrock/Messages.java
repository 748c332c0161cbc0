package dev.storychat.bedrock;

import dev.storychat.chat.Line;
import dev.storychat.chat.ToolCall;
import dev.storychat.chat.ToolReturn;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import software.amazon.awssdk.services.bedrockruntime.model.ContentBlock;
import software.amazon.awssdk.services.bedrockruntime.model.ConversationRole;
import software.amazon.awssdk.services.bedrockruntime.model.Message;
import software.amazon.awssdk.services.bedrockruntime.model.ToolResultContentBlock;
import software.amazon.awssdk.services.bedrockruntime.model.ToolResultStatus;

/**
 * The lines of a conversation as Bedrock wants them: roles alternate and the person begins, no text is blank, every tool
 * use has its result in the message after it.
 *
 * @see <a href="https://docs.aws.amazon.com/bedrock/latest/APIReference/API_runtime_Message.html">Message</a>
 */
final class Messages {
    /** Bedrock refuses blank texts, and a tool may well have nothing to say. */
    private static final String NOTHING = "(nothing)";

    private final List<Message> messages = new ArrayList<>();
    private final Set<String> unanswered = new LinkedHashSet<>();

    private Messages() {}

    static List<Message> of(List<Line> lines) {
        var messages = new Messages();
        lines.forEach(messages::add);
        messages.answerTheRest();
        return List.copyOf(messages.messages);
    }

    private void add(Line line) {
        if (line instanceof Line.Returned returned) {
            returned.returns().forEach(this::result);
            answerTheRest();
            return;
        }
        answerTheRest();
        if (line instanceof Line.Asked asked) {
            asked.enclosures()
                    .forEach(file -> Files.blocks(file).forEach(block -> block(ConversationRole.USER, block)));
            text(ConversationRole.USER, asked.text());
        } else if (line instanceof Line.Remembered remembered) {
            text(ConversationRole.USER, remembered.text());
        } else if (line instanceof Line.Answered answered) {
            text(ConversationRole.ASSISTANT, answered.text());
        } else if (line instanceof Line.Called called) {
            text(ConversationRole.ASSISTANT, called.text());
            called.calls().forEach(this::use);
        }
    }

    private void use(ToolCall call) {
        unanswered.add(call.id());
        block(
                ConversationRole.ASSISTANT,
                ContentBlock.fromToolUse(
                        use -> use.toolUseId(call.id()).name(call.tool()).input(Documents.of(call.arguments()))));
    }

    private void result(ToolReturn result) {
        unanswered.remove(result.callId());
        var text = result.text().isBlank() ? NOTHING : result.text();
        block(
                ConversationRole.USER,
                ContentBlock.fromToolResult(block -> block.toolUseId(result.callId())
                        .content(ToolResultContentBlock.fromText(text))
                        .status(result.failed() ? ToolResultStatus.ERROR : ToolResultStatus.SUCCESS)));
    }

    private void answerTheRest() {
        List.copyOf(unanswered).forEach(id -> result(new ToolReturn(id, "The tool was not run.", true)));
    }

    private void text(ConversationRole role, String text) {
        var begins = messages.isEmpty() && role == ConversationRole.ASSISTANT;
        if (!text.isBlank() && !begins) {
            block(role, ContentBlock.fromText(text));
        }
    }

    private void block(ConversationRole role, ContentBlock block) {
        var last = messages.size() - 1;
        if (last >= 0 && messages.get(last).role() == role) {
            var blocks = new ArrayList<>(messages.get(last).content());
            blocks.add(block);
            messages.set(last, message(role, blocks));
        } else {
            messages.add(message(role, List.of(block)));
        }
    }

    private static Message message(ConversationRole role, List<ContentBlock> blocks) {
        return Message.builder().role(role).content(blocks).build();
    }
}
