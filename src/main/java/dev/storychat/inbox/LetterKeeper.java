package dev.storychat.inbox;

import dev.storychat.chat.InboxUnavailableException;
import dev.storychat.chat.Keeper;
import dev.storychat.chat.Place;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * What waits goes on when a channel is to be forgotten: somebody wants an answer. What was set aside loses its words. Of
 * a workspace that is gone nothing stays, not even by what a copy would be recognised.
 */
@Dependent
class LetterKeeper implements Keeper {
    private final DataSource database;

    @Inject
    LetterKeeper(DataSource database) {
        this.database = database;
    }

    @Override
    public int forget(Place place) {
        return update(
                "update inbox set text = null, state = 'DONE'"
                        + " where state = 'ASIDE' and platform = ? and workspace = ? and channel = ?",
                place.platform(),
                place.workspace(),
                place.channel());
    }

    @Override
    public int forgetWorkspace(String platform, String workspace) {
        return update("delete from inbox where platform = ? and workspace = ?", platform, workspace);
    }

    private int update(String sql, String... values) {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                update.setString(i + 1, values[i]);
            }
            return update.executeUpdate();
        } catch (SQLException e) {
            throw new InboxUnavailableException(e);
        }
    }
}
