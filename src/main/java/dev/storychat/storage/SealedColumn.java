package dev.storychat.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * A column that holds closed texts. The schema itself tells which ones do: by the comment {@code sealed}.
 *
 * @param table as the database spells it; it has an {@code id}
 * @param name as the database spells it
 */
record SealedColumn(String table, String name) {
    private static final String COMMENT = "sealed";

    /** All of them. */
    static List<SealedColumn> all(Connection connection) throws SQLException {
        var all = new ArrayList<SealedColumn>();
        try (var columns =
                connection.getMetaData().getColumns(connection.getCatalog(), connection.getSchema(), "%", "%")) {
            while (columns.next()) {
                if (COMMENT.equals(columns.getString("REMARKS"))) {
                    all.add(new SealedColumn(columns.getString("TABLE_NAME"), columns.getString("COLUMN_NAME")));
                }
            }
        }
        return all;
    }

    /** The next ids with texts that do not begin as a parameter says, after another id. */
    String select(int most) {
        return "select id, \"%s\" from \"%s\" where id > ? and \"%s\" not like ? order by id limit %d"
                .formatted(name, table, name, most);
    }

    /** Puts a text in place of another, unless somebody else changed that. */
    String update() {
        return "update \"%s\" set \"%s\" = ? where id = ? and \"%s\" = ?".formatted(table, name, name);
    }
}
