package dev.storychat.slack;

import dev.storychat.chat.Keeper;
import dev.storychat.chat.Message;
import dev.storychat.chat.MessageKeeper;
import dev.storychat.chat.Place;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Remembers what it was told to change and to erase. */
final class RecordingKeeper implements Keeper, MessageKeeper {
    final List<Message> changed = new ArrayList<>();
    final List<Instant> changedAt = new ArrayList<>();
    final List<String> deleted = new ArrayList<>();
    final List<String> workspaces = new ArrayList<>();
    private boolean broken;

    void breakDown() {
        broken = true;
    }

    @Override
    public void change(Message message, Instant at) {
        refuseIfBroken();
        changed.add(message);
        changedAt.add(at);
    }

    @Override
    public void delete(Place place, String id) {
        refuseIfBroken();
        deleted.add(place.workspace() + "/" + place.channel() + "/" + id);
    }

    @Override
    public int forget(Place place) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int forgetWorkspace(String platform, String workspace) {
        refuseIfBroken();
        workspaces.add(platform + "/" + workspace);
        return 1;
    }

    private void refuseIfBroken() {
        if (broken) {
            throw new IllegalStateException("the database is down");
        }
    }
}
