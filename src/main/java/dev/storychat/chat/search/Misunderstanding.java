package dev.storychat.chat.search;

import dev.storychat.chat.search.QuerySyntax.Outcome;
import java.util.List;

/** What a person wrote makes no sense. Never leaves this room. */
final class Misunderstanding extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Outcome.Refused refused;

    /**
     * Says why.
     *
     * @param key of a text of this room
     * @param values go into it
     */
    Misunderstanding(String key, Object... values) {
        this(new Outcome.Refused(key, List.of(values), ""));
    }

    Misunderstanding(Outcome.Refused refused) {
        super(refused.key());
        this.refused = refused;
    }

    Outcome.Refused refused() {
        return refused;
    }
}
