package dev.storychat.bedrock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storychat.chat.Enclosure;
import dev.storychat.chat.Line;
import dev.storychat.chat.ToolCall;
import dev.storychat.chat.ToolReturn;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.bedrockruntime.model.ContentBlock;
import software.amazon.awssdk.services.bedrockruntime.model.Message;
import software.amazon.awssdk.services.bedrockruntime.model.ToolResultBlock;
import software.amazon.awssdk.services.bedrockruntime.model.ToolResultStatus;

class MessagesTest {

    @Test
    void the_two_sides_alternate() {
        var messages = messages(new Line.Asked("a"), new Line.Answered("b"), new Line.Asked("c"));

        assertThat(messages).isEqualTo(List.of("user: a", "assistant: b", "user: c"));
    }

    @Test
    void neighbours_of_one_side_become_one_message() {
        var messages =
                messages(new Line.Asked("a"), new Line.Asked("b"), new Line.Answered("c"), new Line.Answered("d"));

        assertThat(messages).isEqualTo(List.of("user: a b", "assistant: c d"));
    }

    @Test
    void what_is_remembered_stands_right_before_what_the_person_says() {
        var messages = messages(
                new Line.Asked("a"), new Line.Answered("b"), new Line.Remembered("12 stories"), new Line.Asked("c"));

        assertThat(messages).isEqualTo(List.of("user: a", "assistant: b", "user: 12 stories c"));
    }

    @Test
    void blank_texts_are_left_out() {
        var messages = messages(new Line.Asked("a"), new Line.Answered(" \n"), new Line.Asked("b"));

        assertThat(messages).isEqualTo(List.of("user: a b"));
    }

    @Test
    void the_person_begins() {
        var messages = messages(new Line.Answered("welcome"), new Line.Asked("a"));

        assertThat(messages).isEqualTo(List.of("user: a"));
    }

    @Test
    void tools_are_called_and_return_in_the_message_after_it() {
        var messages = messages(
                new Line.Asked("a"),
                new Line.Called("let me see", List.of(call("1"), call("2"))),
                new Line.Returned(List.of(new ToolReturn("1", "x", false), new ToolReturn("2", "y", true))),
                new Line.Answered("b"));

        assertThat(messages)
                .isEqualTo(List.of(
                        "user: a", "assistant: let me see use-1 use-2", "user: success-1=x error-2=y", "assistant: b"));
    }

    @Test
    void a_tool_that_says_nothing_returns_something() {
        var messages = messages(
                new Line.Asked("a"),
                new Line.Called("", List.of(call("1"))),
                new Line.Returned(List.of(new ToolReturn("1", "", false))));

        assertThat(messages).isEqualTo(List.of("user: a", "assistant: use-1", "user: success-1=(nothing)"));
    }

    @Test
    void a_tool_that_never_returned_is_said_to_have_failed() {
        var messages = messages(
                new Line.Asked("a"),
                new Line.Called("", List.of(call("1"), call("2"))),
                new Line.Returned(List.of(new ToolReturn("2", "y", false))),
                new Line.Called("", List.of(call("3"))),
                new Line.Asked("b"));

        assertThat(messages)
                .isEqualTo(List.of(
                        "user: a",
                        "assistant: use-1 use-2",
                        "user: success-2=y error-1=The tool was not run.",
                        "assistant: use-3",
                        "user: error-3=The tool was not run. b"));
    }

    @Test
    void files_stand_before_the_words_that_they_came_with() {
        var picture = new Enclosure.Image("Image 1", "Image 1:", Enclosure.Format.WEBP, bytes("picture"));
        var pdf = new Enclosure.Pdf("Document 1", "Document 1, <file_name>a.pdf</file_name>:", bytes("%PDF-1"));
        var text = new Enclosure.Text("Text 1", "Text 1:", "<file>\nx\n</file>");

        var messages = messages(new Line.Asked("look", List.of(picture, pdf, text)));

        assertThat(messages)
                .isEqualTo(List.of("user: Image 1: webp-picture Document 1, <file_name>a.pdf</file_name>:"
                        + " Document 1-pdf-%PDF-1 Text 1:\n<file>\nx\n</file> look"));
    }

    private static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    }

    private static ToolCall call(String id) {
        return new ToolCall(id, "search", Map.of("query", "a"));
    }

    private static List<String> messages(Line... lines) {
        return Messages.of(List.of(lines)).stream().map(MessagesTest::shown).toList();
    }

    private static String shown(Message message) {
        var blocks = message.content().stream().map(MessagesTest::shown).toList();
        return message.roleAsString() + ": " + String.join(" ", blocks);
    }

    private static String shown(ContentBlock block) {
        return switch (block.type()) {
            case TEXT -> block.text();
            case TOOL_USE -> "use-" + block.toolUse().toolUseId();
            case IMAGE ->
                block.image().formatAsString()
                        + "-"
                        + block.image().source().bytes().asUtf8String();
            case DOCUMENT ->
                block.document().name()
                        + "-"
                        + block.document().formatAsString()
                        + "-"
                        + block.document().source().bytes().asUtf8String();
            case TOOL_RESULT -> shown(block.toolResult());
            default -> throw new AssertionError(block.type());
        };
    }

    private static String shown(ToolResultBlock result) {
        var status = result.status() == ToolResultStatus.ERROR ? "error-" : "success-";
        return status + result.toolUseId() + "=" + result.content().get(0).text();
    }
}
