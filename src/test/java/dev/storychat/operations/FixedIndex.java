package dev.storychat.operations;

import dev.storychat.chat.ContentIndex;

/** An index that is what a test says, and counts how often somebody wanted it brought up to date. */
final class FixedIndex implements ContentIndex {
    private final State state;
    private int syncs;

    FixedIndex(State state) {
        this.state = state;
    }

    @Override
    public State state() {
        return state;
    }

    @Override
    public boolean sync() {
        if (state.mode().equals("embedded")) {
            return false;
        }
        syncs++;
        return true;
    }

    int syncs() {
        return syncs;
    }
}
