package dev.storychat.inbox;

import dev.storychat.chat.Aside;
import dev.storychat.chat.InboxUnavailableException;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;

/** {@link Aside} in the table {@code inbox}. */
@Dependent
class DatabaseAside implements Aside {
    private final DataSource database;

    @Inject
    DatabaseAside(DataSource database) {
        this.database = database;
    }

    @Override
    public long count(String platform, String workspace) {
        var sql = "select count(*) from inbox where state = 'ASIDE' and platform = ? and workspace = ?";
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(sql)) {
            select.setString(1, platform);
            select.setString(2, workspace);
            try (var row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new InboxUnavailableException(e);
        }
    }
}
