package dev.storychat.slack;

import dev.storychat.chat.Feedback;
import dev.storychat.chat.Texts;
import dev.storychat.chat.Usage;
import dev.storychat.slack.api.People;
import dev.storychat.slack.blocks.FeedbackBlocks;
import dev.storychat.slack.blocks.Sheet;
import dev.storychat.slack.blocks.UsageBlocks;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** {@code /assistant usage}: everybody sees their channel's figures, admins those of the workspace and why answers were bad too. */
@Dependent
class UsageAnswer {
    private static final int DAYS = 30;

    /** The reasons that admins see. */
    private static final int COMPLAINTS = 10;

    private final Usage usage;
    private final Feedback feedback;
    private final People people;

    @Inject
    UsageAnswer(Usage usage, Feedback feedback, People people) {
        this.usage = usage;
        this.feedback = feedback;
        this.people = people;
    }

    Sheet to(Caller caller, Texts texts) {
        var since = LocalDate.now(ZoneOffset.UTC).minusDays(DAYS - 1);
        var place = caller.place();
        var isAdmin = people.find(caller.workspace(), caller.user()).isAdmin();
        var workspace = isAdmin ? usage.ofWorkspace(place.platform(), place.workspace(), since) : null;
        var sheet = UsageBlocks.of(texts, DAYS, usage.ofChannel(place, since), workspace);
        return isAdmin
                ? FeedbackBlocks.with(
                        sheet, feedback.complaints(place.platform(), place.workspace(), COMPLAINTS), texts.locale())
                : sheet;
    }
}
