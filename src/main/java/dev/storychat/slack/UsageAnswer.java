package dev.storychat.slack;

import dev.storychat.chat.Texts;
import dev.storychat.chat.Usage;
import dev.storychat.slack.api.People;
import dev.storychat.slack.blocks.Sheet;
import dev.storychat.slack.blocks.UsageBlocks;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** {@code /assistant usage}: everybody sees their channel's figures, admins those of the workspace too. */
@Dependent
class UsageAnswer {
    private static final int DAYS = 30;

    private final Usage usage;
    private final People people;

    @Inject
    UsageAnswer(Usage usage, People people) {
        this.usage = usage;
        this.people = people;
    }

    Sheet to(Caller caller, Texts texts) {
        var since = LocalDate.now(ZoneOffset.UTC).minusDays(DAYS - 1);
        var place = caller.place();
        var workspace = people.find(caller.workspace(), caller.user()).isAdmin()
                ? usage.ofWorkspace(place.platform(), place.workspace(), since)
                : null;
        return UsageBlocks.of(texts, DAYS, usage.ofChannel(place, since), workspace);
    }
}
