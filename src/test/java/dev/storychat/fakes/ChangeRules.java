package dev.storychat.fakes;

import dev.storychat.fakes.Posted.Stream;
import dev.storychat.fakes.SlackWorkspace.Bot;
import java.util.Optional;

/** When Slack lets a bot change a message: only its own, and by other methods while it streams. */
final class ChangeRules {
    /** What one streamed message holds, however many calls bring it. */
    private static final int STREAMED = 12_000;

    private final SlackBoard board;

    ChangeRules(SlackBoard board) {
        this.board = board;
    }

    Optional<Refusal> streaming(Posted posted, String words, Posted.Mode mode, Bot bot) {
        if (!isOwn(posted, bot)) {
            return Optional.of(Refusal.of("message_not_owned_by_app"));
        }
        if (board.isStoppedByPerson(posted)) {
            return Optional.of(Refusal.of("stopped_by_user"));
        }
        if (posted.stream() != Stream.OPEN) {
            return Optional.of(Refusal.of("message_not_in_streaming_state"));
        }
        if (!board.keepsMode(posted, mode)) {
            return Optional.of(Refusal.of("streaming_mode_mismatch"));
        }
        return SlackRules.refuseIf(posted.text().length() + words.length() > STREAMED, "msg_too_long", "markdown_text");
    }

    Optional<Refusal> updating(Posted posted, Bot bot) {
        if (!posted.user().isEmpty()) {
            return Optional.of(Refusal.of("message_not_found"));
        }
        return isOwn(posted, bot)
                ? SlackRules.refuseIf(posted.stream() == Stream.OPEN, "streaming_state_conflict", "ts")
                : Optional.of(Refusal.of("cant_update_message"));
    }

    Optional<Refusal> deleting(Posted posted, Bot bot) {
        return SlackRules.refuseIf(!isOwn(posted, bot) || posted.stream() == Stream.OPEN, "cant_delete_message", "ts");
    }

    private boolean isOwn(Posted posted, Bot bot) {
        return board.author(posted).equals(bot);
    }
}
