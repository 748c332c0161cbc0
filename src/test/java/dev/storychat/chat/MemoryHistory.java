package dev.storychat.chat;

import java.util.ArrayList;
import java.util.List;

/** Remembers everything as one conversation. */
final class MemoryHistory implements History {
    final List<Line> lines = new ArrayList<>();
    boolean broken;

    @Override
    public List<Line> before(Message message, int most) {
        return lines.subList(Math.max(0, lines.size() - most), lines.size());
    }

    @Override
    public void keep(Message message, String answer) {
        if (broken) {
            throw new IllegalStateException("the database is down");
        }
        lines.add(new Line.Asked(message.text()));
        lines.add(new Line.Answered(answer));
    }

    @Override
    public Kept kept(Place place, int most) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int forget(Place place) {
        lines.clear();
        return 0;
    }

    @Override
    public int forgetWorkspace(String platform, String workspace) {
        return 0;
    }
}
