package dev.storychat.installations;

import dev.storychat.chat.Installation;
import dev.storychat.chat.Installation.Grant;
import dev.storychat.chat.Installations;
import dev.storychat.chat.Seal;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@link Installations} on the database, the tokens sealed. */
@Dependent
class DatabaseInstallations implements Installations {
    private static final String WORKSPACE = " where platform = ? and workspace = ?";

    private final Statements statements;
    private final Seal seal;

    @Inject
    DatabaseInstallations(Statements statements, Seal seal) {
        this.statements = statements;
        this.seal = seal;
    }

    /** Another instance may do the same at the same time: then one finds the row of the other. */
    @Override
    public void keep(Installation installation) {
        while (replace(installation) == 0 && insert(installation) == 0) {
            // the row came or went between the two
        }
    }

    private int replace(Installation installation) {
        var grant = installation.grant();
        return statements.update(
                "update installation set name = ?, token = ?, refresh_token = ?, renew_at = ?, renewing_until = null,"
                        + " generation = generation + 1, installed_at = ?" + WORKSPACE,
                installation.name(),
                seal.close(grant.token()),
                closed(grant.refreshToken()),
                time(grant.renewAt()),
                time(installation.installedAt()),
                installation.platform(),
                installation.workspace());
    }

    private int insert(Installation installation) {
        var grant = installation.grant();
        return statements.update(
                "insert into installation (platform, workspace, name, token, refresh_token, renew_at, generation,"
                        + " installed_at) values (?, ?, ?, ?, ?, ?, 1, ?)",
                installation.platform(),
                installation.workspace(),
                installation.name(),
                seal.close(grant.token()),
                closed(grant.refreshToken()),
                time(grant.renewAt()),
                time(installation.installedAt()));
    }

    @Override
    public Optional<Installation> find(String platform, String workspace) {
        return statements.first(
                row -> new Installation(
                        platform,
                        workspace,
                        row.getString("name"),
                        grant(row),
                        row.getObject("installed_at", OffsetDateTime.class).toInstant(),
                        row.getInt("generation")),
                "select name, token, refresh_token, renew_at, generation, installed_at from installation" + WORKSPACE,
                platform,
                workspace);
    }

    @Override
    public int count(String platform) {
        return statements
                .first(row -> row.getInt(1), "select count(*) from installation where platform = ?", platform)
                .orElse(0);
    }

    @Override
    public void remove(String platform, String workspace) {
        statements.update("delete from installation" + WORKSPACE, platform, workspace);
    }

    @Override
    public boolean claim(Installation installation, Duration lease) {
        var now = Instant.now();
        return 1
                == statements.update(
                        "update installation set renewing_until = ?" + WORKSPACE
                                + " and generation = ? and (renewing_until is null or renewing_until < ?)",
                        time(now.plus(lease)),
                        installation.platform(),
                        installation.workspace(),
                        installation.generation(),
                        time(now));
    }

    @Override
    public boolean renew(Installation installation, Grant grant) {
        return 1
                == statements.update(
                        "update installation set token = ?, refresh_token = ?, renew_at = ?, renewing_until = null,"
                                + " generation = generation + 1" + WORKSPACE + " and generation = ?",
                        seal.close(grant.token()),
                        closed(grant.refreshToken()),
                        time(grant.renewAt()),
                        installation.platform(),
                        installation.workspace(),
                        installation.generation());
    }

    private Grant grant(ResultSet row) throws SQLException {
        var refreshToken = row.getString("refresh_token");
        var renewAt = row.getObject("renew_at", OffsetDateTime.class);
        return new Grant(
                seal.open(row.getString("token")),
                refreshToken == null ? null : seal.open(refreshToken),
                renewAt == null ? null : renewAt.toInstant());
    }

    private @Nullable String closed(@Nullable String token) {
        return token == null ? null : seal.close(token);
    }

    private static @Nullable OffsetDateTime time(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
