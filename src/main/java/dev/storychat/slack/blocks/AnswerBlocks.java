package dev.storychat.slack.blocks;

import com.slack.api.model.block.LayoutBlock;
import dev.storychat.chat.Answer;
import dev.storychat.chat.Evidence;
import dev.storychat.chat.Texts;
import dev.storychat.chat.search.Story;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What stands under an answer: what it rests on, and what may be answered to it. */
public final class AnswerBlocks {
    /** All texts of a message together may have 13,200 characters; some are left for whatever else stands there. */
    private static final int MOST_WITH_ANSWER = 12_700;

    /** The longest part of an answer that stands in one message. */
    private static final int MOST_OF_ANSWER = 11_500;

    private static final int MOST_STORIES = 20;

    private final Evidence evidence;
    private final int room;
    private final Texts texts;
    private final StoryLine line;
    private final String asOf;

    private AnswerBlocks(Answer answer, Locale language, ZoneId zone) {
        this.evidence = answer.evidence();
        this.room = MOST_WITH_ANSWER - Math.min(answer.text().length(), MOST_OF_ANSWER);
        this.texts = Texts.of(AnswerBlocks.class, language);
        this.line = new StoryLine(texts);
        this.asOf = evidence.asOf() == null ? "" : texts.text("answer.as.of", line.time(evidence.asOf(), zone));
    }

    /**
     * All of it.
     *
     * @param language the person's
     * @param zone where the person's clock runs
     */
    public static List<LayoutBlock> under(Answer answer, Locale language, ZoneId zone) {
        var blocks = new ArrayList<>(new AnswerBlocks(answer, language, zone).evidence());
        if (!answer.choices().isEmpty()) {
            blocks.add(ChoiceBlocks.buttons(answer.choices()));
        }
        if (answer.isToBeJudged()) {
            blocks.add(FeedbackBlocks.buttons(language));
        }
        return blocks;
    }

    private List<LayoutBlock> evidence() {
        return switch (evidence.kind()) {
            case STORIES -> stories("*" + texts.text("answer.sources") + "*", evidence.sources(), true);
            case LISTED -> asOf.isEmpty() ? List.of() : List.of(Sheet.context(asOf));
            case COUNT -> List.of(Sheet.context(joined(counted(), asOf)));
            case FOUND -> stories(texts.text("answer.found"), evidence.nearest(), false);
            case NONE -> List.of(Sheet.context(texts.text("answer.none")));
            case FILES, NEEDLESS -> List.of();
        };
    }

    private List<LayoutBlock> stories(String heading, List<Story> stories, boolean numbered) {
        var blocks = new ArrayList<LayoutBlock>();
        blocks.add(Sheet.context(joined(heading, counted(), asOf)));
        var left = room;
        for (int i = 0; i < stories.size(); i++) {
            var story = (numbered ? (i + 1) + ". " : "• ") + line.of(stories.get(i));
            left -= story.length();
            if (left < 0 || i == MOST_STORIES) {
                blocks.add(Sheet.context(texts.text("answer.more", stories.size() - i)));
                break;
            }
            blocks.add(Sheet.context(story));
        }
        return blocks;
    }

    private String counted() {
        var counts = evidence.counts();
        return counts == null ? "" : new CountLine(texts).of(counts);
    }

    static String joined(String... parts) {
        return String.join(
                " · ", List.of(parts).stream().filter(part -> !part.isEmpty()).toList());
    }
}
