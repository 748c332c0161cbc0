package dev.storychat.chat;

import dev.storychat.chat.search.Selection;
import java.util.Optional;

/** The last result of each conversation, so that people can go on with it. */
public interface Selections extends Keeper {

    /** The last one that a message can mean: where it belongs to is decided as for {@link History#before}. */
    Optional<Selection> before(Message message);

    /** Keeps what was selected while a message was answered, in place of what was kept for it before. */
    void keep(Message message, Selection selection);
}
