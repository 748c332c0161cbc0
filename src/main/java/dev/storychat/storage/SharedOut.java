package dev.storychat.storage;

import dev.storychat.chat.Patient;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Lets work that can wait have some of the connections and never all: hundreds of answers want one at the same time, and
 * acknowledgements, {@code /search} and health must not stand in line behind them.
 */
final class SharedOut {
    /** Of the 20 in {@code server.xml}. */
    static final int FOR_PATIENT_WORK = 12;

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

    private final Semaphore permits = new Semaphore(FOR_PATIENT_WORK);

    /** Gives a connection. */
    interface Opening {
        Connection open() throws SQLException;
    }

    /**
     * Opens a connection when it is the caller's turn.
     *
     * @throws SQLTransientConnectionException when that takes too long, or the thread is interrupted
     */
    Connection open(Opening opening) throws SQLException {
        if (!Patient.isHere()) {
            return opening.open();
        }
        await();
        try {
            return returning(opening.open());
        } catch (SQLException | RuntimeException e) {
            permits.release();
            throw e;
        }
    }

    private void await() throws SQLException {
        try {
            if (!permits.tryAcquire(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new SQLTransientConnectionException("too many want a connection", "08001");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLTransientConnectionException("interrupted", "08001", e);
        }
    }

    /** The connection, which gives its permit back when it is closed. */
    private Connection returning(Connection connection) {
        var closed = new AtomicBoolean();
        return (Connection) Proxy.newProxyInstance(
                SharedOut.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    try {
                        return call(connection, method, arguments);
                    } finally {
                        if (method.getName().equals("close") && closed.compareAndSet(false, true)) {
                            permits.release();
                        }
                    }
                });
    }

    private static @Nullable Object call(Connection connection, Method method, Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(connection, arguments);
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }
}
