package dev.storychat.inbox;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;

/** The way of one instance to a database, which can be cut. */
final class BreakableDatabase {
    private final AtomicBoolean away = new AtomicBoolean();
    private final DataSource way;

    BreakableDatabase(DataSource database) {
        way = (DataSource) Proxy.newProxyInstance(
                BreakableDatabase.class.getClassLoader(),
                new Class<?>[] {DataSource.class},
                (proxy, called, values) -> {
                    if (away.get()) {
                        throw new SQLException("nobody listens", "08001");
                    }
                    try {
                        return called.invoke(database, values);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    DataSource way() {
        return way;
    }

    void cut() {
        away.set(true);
    }

    void mend() {
        away.set(false);
    }
}
