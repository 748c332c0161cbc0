package dev.storychat.history;

import dev.storychat.chat.HistoryUnavailableException;
import dev.storychat.chat.Place;
import dev.storychat.chat.Seal;
import dev.storychat.chat.search.RecentSearches;
import dev.storychat.config.AppSettings;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** {@link RecentSearches} in the table {@code recent_search}. They belong to a person and to no channel. */
@Dependent
class DatabaseRecentSearches implements RecentSearches {
    private static final String OF_PERSON = " from recent_search where platform = ? and workspace = ? and person = ?";

    /** What is too much is erased with the next search; until then there may be a few more. */
    private static final int MOST_READ = 5 * MOST;

    private final DataSource database;
    private final Seal seal;
    private final int days;

    @Inject
    DatabaseRecentSearches(DataSource database, Seal seal, AppSettings settings) {
        this.database = database;
        this.seal = seal;
        this.days = settings.retentionDays();
    }

    @Override
    public void keep(Searcher searcher, String written) {
        if (days <= 0) {
            return;
        }
        try (var connection = database.getConnection()) {
            erase(connection, surplus(read(connection, searcher), written));
            insert(connection, searcher, written);
        } catch (SQLException e) {
            throw new HistoryUnavailableException(e);
        }
    }

    @Override
    public List<String> of(Searcher searcher) {
        try (var connection = database.getConnection()) {
            return read(connection, searcher).values().stream()
                    .distinct()
                    .limit(MOST)
                    .toList();
        } catch (SQLException e) {
            throw new HistoryUnavailableException(e);
        }
    }

    /** By id, newest first. Sealed texts tell nothing to the database: they are compared here. */
    private Map<Long, String> read(Connection connection, Searcher searcher) throws SQLException {
        var sql = "select id, written" + OF_PERSON + " and kept_at > ? order by id desc limit " + MOST_READ;
        try (var select = connection.prepareStatement(sql)) {
            person(select, searcher);
            select.setObject(4, OffsetDateTime.now(ZoneOffset.UTC).minusDays(days));
            var searches = new LinkedHashMap<Long, String>();
            for (var rows = select.executeQuery(); rows.next(); ) {
                searches.put(rows.getLong("id"), seal.open(rows.getString("written")));
            }
            return searches;
        }
    }

    /** The same search made earlier, and what makes one too many. */
    private static List<Long> surplus(Map<Long, String> searches, String written) {
        var stay = new HashSet<>(List.of(written));
        return searches.entrySet().stream()
                .filter(search -> stay.size() >= MOST || !stay.add(search.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static void erase(Connection connection, List<Long> ids) throws SQLException {
        try (var delete = connection.prepareStatement("delete from recent_search where id = ?")) {
            for (var id : ids) {
                delete.setLong(1, id);
                delete.executeUpdate();
            }
        }
    }

    private void insert(Connection connection, Searcher searcher, String written) throws SQLException {
        var sql = "insert into recent_search (platform, workspace, person, written, kept_at) values (?, ?, ?, ?, ?)";
        try (var insert = connection.prepareStatement(sql)) {
            person(insert, searcher);
            insert.setString(4, seal.close(written));
            insert.setObject(5, OffsetDateTime.now(ZoneOffset.UTC));
            insert.executeUpdate();
        }
    }

    private static void person(PreparedStatement statement, Searcher searcher) throws SQLException {
        statement.setString(1, searcher.platform());
        statement.setString(2, searcher.workspace());
        statement.setString(3, searcher.person());
    }

    @Override
    public int forget(Place place) {
        return 0;
    }

    @Override
    public int forgetWorkspace(String platform, String workspace) {
        var sql = "delete from recent_search where platform = ? and workspace = ?";
        try (var connection = database.getConnection();
                var delete = connection.prepareStatement(sql)) {
            delete.setString(1, platform);
            delete.setString(2, workspace);
            return delete.executeUpdate();
        } catch (SQLException e) {
            throw new HistoryUnavailableException(e);
        }
    }
}
