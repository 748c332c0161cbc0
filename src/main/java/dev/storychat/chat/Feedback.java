package dev.storychat.chat;

import java.util.List;

/** What people think of answers: the last verdict of each on each answer. Kept as long as the history is. */
public interface Feedback extends Keeper {

    /** What became of a verdict. */
    enum Change {
        /** It is the first of this person on this answer. */
        NEW,
        /** Until now the same person thought the opposite. */
        REPLACED,
        /** The same person thought so already. */
        NONE
    }

    /** Whether anything is kept. If not, every verdict is {@link Change#NEW}. */
    boolean keeps();

    /**
     * Keeps a verdict and counts it in the {@link Usage} of its channel. A reason stays when the same verdict comes once
     * more without one.
     */
    Change keep(Verdict verdict);

    /** The latest bad verdicts in a workspace that say why, newest first. */
    List<Verdict> complaints(String platform, String workspace, int most);
}
