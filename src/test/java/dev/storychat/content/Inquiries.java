package dev.storychat.content;

import dev.storychat.chat.Inquiry;
import dev.storychat.chat.Message;
import dev.storychat.chat.Place;
import dev.storychat.chat.search.Selection;
import java.time.Instant;

/** What tools are run for. */
final class Inquiries {
    private static final Message ASKED =
            new Message("1.1", new Place("web", "web", "c", "c"), "visitor", "What does it cost?", Instant.EPOCH);

    private Inquiries() {}

    /** The first question of a conversation. */
    static Inquiry first() {
        return new Inquiry(ASKED, null);
    }

    static Inquiry after(Selection last) {
        return new Inquiry(ASKED, last);
    }
}
