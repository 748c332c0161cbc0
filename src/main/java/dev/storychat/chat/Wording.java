package dev.storychat.chat;

import dev.storychat.chat.search.Story;
import java.util.List;
import java.util.function.Consumer;

/** The words of one answer on their way to people: made safe, and with the numbers of the stories that they cite. */
final class Wording {
    private final Citations citations;
    private final SafeText safe;
    private final Consumer<String> out;
    private final StringBuilder text = new StringBuilder();

    /**
     * Begins without any.
     *
     * @param findings tell where links may lead and which stories can be cited; asked anew for each link
     * @param out gets the words as people read them
     */
    Wording(Findings findings, Consumer<String> out) {
        this.citations = new Citations(findings::storyAt);
        this.safe = new SafeText(findings::mayLinkTo, words -> say(citations.numbered(words)));
        this.out = out;
    }

    /** Adds words of anybody's. */
    void add(String words) {
        safe.add(words);
    }

    /** Lets out what was held back, and ends the paragraph if anything was said at all. */
    void paragraph() {
        safe.end();
        if (!text.isEmpty()) {
            say("\n\n");
        }
    }

    /** Lets out what was held back. */
    void end() {
        safe.end();
    }

    /** Whether something was said already, letter by letter. */
    boolean contains(String words) {
        return text.indexOf(words) >= 0;
    }

    /** All that went out. */
    String text() {
        return text.toString();
    }

    /** The stories that it cites; number 1 first. */
    List<Story> cited() {
        return citations.stories();
    }

    private void say(String words) {
        text.append(words);
        out.accept(words);
    }
}
