package dev.storychat.slack;

import dev.storychat.chat.Feedback;
import dev.storychat.chat.Place;
import dev.storychat.chat.Usage;
import dev.storychat.chat.Verdict;
import java.util.ArrayList;
import java.util.List;

/** Keeps verdicts in memory. */
final class RememberedFeedback implements Feedback {
    private final List<Verdict> kept = new ArrayList<>();
    private final Usage usage;
    private boolean keeps = true;
    private boolean broken;

    RememberedFeedback(Usage usage) {
        this.usage = usage;
    }

    /** As with a retention of 0 days. */
    void keepNothing() {
        keeps = false;
    }

    void breakDown() {
        broken = true;
    }

    List<Verdict> all() {
        return List.copyOf(kept);
    }

    @Override
    public boolean keeps() {
        return keeps;
    }

    @Override
    public Change keep(Verdict verdict) {
        if (broken) {
            throw new IllegalStateException("broken");
        }
        var before = kept.stream().filter(other -> isSame(verdict, other)).findFirst();
        before.ifPresent(kept::remove);
        kept.add(0, verdict);
        var change = before.map(other -> other.good() == verdict.good() ? Change.NONE : Change.REPLACED)
                .orElse(Change.NEW);
        usage.count(verdict.place(), verdict.tally(change));
        return change;
    }

    private static boolean isSame(Verdict one, Verdict other) {
        return one.place().channel().equals(other.place().channel())
                && one.answer().equals(other.answer())
                && one.person().equals(other.person());
    }

    @Override
    public List<Verdict> complaints(String platform, String workspace, int most) {
        return kept.stream()
                .filter(verdict -> verdict.reason() != null)
                .limit(most)
                .toList();
    }

    @Override
    public int forget(Place place) {
        return 0;
    }

    @Override
    public int forgetWorkspace(String platform, String workspace) {
        return 0;
    }
}
