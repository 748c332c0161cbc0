package dev.storychat.content;

import dev.storychat.chat.Inquiry;
import dev.storychat.chat.PlainText;
import dev.storychat.chat.Texts;
import dev.storychat.chat.Tool;
import dev.storychat.chat.ToolResult;
import dev.storychat.content.Arguments.WrongArgumentException;
import jakarta.enterprise.context.Dependent;
import java.util.Locale;
import java.util.Map;

/** Lets the model ask which content is meant. */
@Dependent
class ClarifyTool implements Tool {
    private static final int LEAST_CHOICES = 2;
    private static final int MOST_CHOICES = 5;

    /** What a button in Slack holds. */
    private static final int MOST_OF_CHOICE = 75;

    private static final int MOST_OF_QUESTION = 500;

    private static final Schema SCHEMA = new Schema("question", "choices")
            .text("question", "One short question in the person's language, without the choices.")
            .texts(
                    "choices",
                    LEAST_CHOICES,
                    MOST_CHOICES,
                    "The likely answers, each understandable alone and at most " + MOST_OF_CHOICE + " characters long."
                            + " Pressing one sends it as the person's next message.");

    @Override
    public String name() {
        return "clarify";
    }

    @Override
    public String description() {
        return "Asks the person back when the request is ambiguous, with a button for each choice. Your turn ends with"
                + " that: call nothing else along with it.";
    }

    @Override
    public Map<String, ?> schema() {
        return SCHEMA.build();
    }

    @Override
    public String status(Locale language) {
        return Texts.of(ClarifyTool.class, language).text("status.clarify");
    }

    @Override
    public ToolResult run(Map<String, ?> given, Inquiry inquiry) {
        try {
            var arguments = new Arguments(given).only(SCHEMA.names());
            var question = arguments.text("question");
            if (question == null) {
                return new ToolResult.Refused("`question` is missing: give one short question.");
            }
            var choices = arguments.texts("choices");
            if (choices.size() < LEAST_CHOICES || choices.size() > MOST_CHOICES) {
                return new ToolResult.Refused("`choices` must have " + LEAST_CHOICES + " to " + MOST_CHOICES
                        + " different answers. For an open question, ask it in your answer instead.");
            }
            if (choices.stream().anyMatch(choice -> choice.length() > MOST_OF_CHOICE)) {
                return new ToolResult.Refused("Each of `choices` must have at most " + MOST_OF_CHOICE + " characters.");
            }
            return new ToolResult.Question(PlainText.beginning(PlainText.of(question), MOST_OF_QUESTION), choices);
        } catch (WrongArgumentException e) {
            return new ToolResult.Refused(e.why());
        }
    }
}
