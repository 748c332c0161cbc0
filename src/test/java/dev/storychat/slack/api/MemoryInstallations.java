package dev.storychat.slack.api;

import dev.storychat.chat.Installation;
import dev.storychat.chat.Installation.Grant;
import dev.storychat.chat.Installations;
import dev.storychat.chat.InstallationsUnavailableException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Installations as the database has them, shared by as many instances as a test wants. */
public final class MemoryInstallations implements Installations {
    private final Map<String, Installation> kept = new ConcurrentHashMap<>();
    private final Set<String> claims = new HashSet<>();
    private final AtomicInteger looks = new AtomicInteger();
    private volatile boolean broken;
    private boolean failsNextRenewal;

    public void breakDown() {
        broken = true;
    }

    void failNextRenewal() {
        failsNextRenewal = true;
    }

    /** How often one was looked up. */
    int looks() {
        return looks.get();
    }

    @Override
    public void keep(Installation installation) {
        refuseIfBroken();
        var before = kept.get(installation.workspace());
        put(installation, installation.grant(), before == null ? 1 : before.generation() + 1);
    }

    @Override
    public Optional<Installation> find(String platform, String workspace) {
        refuseIfBroken();
        looks.incrementAndGet();
        return Optional.ofNullable(kept.get(workspace));
    }

    @Override
    public int count(String platform) {
        refuseIfBroken();
        return kept.size();
    }

    @Override
    public void remove(String platform, String workspace) {
        refuseIfBroken();
        kept.remove(workspace);
    }

    @Override
    public synchronized boolean claim(Installation installation, Duration lease) {
        refuseIfBroken();
        return isLatest(installation) && claims.add(installation.workspace() + installation.generation());
    }

    @Override
    public synchronized boolean renew(Installation installation, Grant grant) {
        refuseIfBroken();
        if (failsNextRenewal) {
            failsNextRenewal = false;
            throw new InstallationsUnavailableException(new IllegalStateException("no connection"));
        }
        var isLatest = isLatest(installation);
        if (isLatest) {
            put(installation, grant, installation.generation() + 1);
        }
        return isLatest;
    }

    private boolean isLatest(Installation installation) {
        var latest = kept.get(installation.workspace());
        return latest != null && latest.generation() == installation.generation();
    }

    private void put(Installation installation, Grant grant, int generation) {
        kept.put(
                installation.workspace(),
                new Installation(
                        installation.platform(),
                        installation.workspace(),
                        installation.name(),
                        grant,
                        installation.installedAt(),
                        generation));
    }

    private void refuseIfBroken() {
        if (broken) {
            throw new InstallationsUnavailableException(new IllegalStateException("the database is down"));
        }
    }
}
