package dev.storychat.fakes;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** An HTTP server on the loopback interface that hands every request to one function. */
final class Loopback implements AutoCloseable {

    @FunctionalInterface
    interface Service {
        Answer answer(Received request);
    }

    static {
        // Without it every second small answer waits 40 ms for the peer's delayed acknowledgement.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private static final int ANY_PORT = 0;
    private static final int BACKLOG = 512;

    private final CountDownLatch closed = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        var thread = new Thread(task, "loopback");
        thread.setDaemon(true);
        return thread;
    });
    private final HttpServer server;

    private Loopback(int port, Service service) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), BACKLOG);
        server.setExecutor(threads);
        server.createContext("/", exchange -> serve(exchange, service));
        server.start();
    }

    static Loopback start(Service service) {
        return start(ANY_PORT, service);
    }

    static Loopback start(int port, Service service) {
        try {
            return new Loopback(port, service);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The base address without a slash at its end. */
    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void serve(HttpExchange exchange, Service service) throws IOException {
        var answer = service.answer(Received.from(exchange));
        if (answer instanceof Answer.Silence silence) {
            if (silence.hold()) {
                awaitClose();
            }
            throw new ConnectionDropped();
        }
        send(exchange, answer);
    }

    private void send(HttpExchange exchange, Answer answer) throws IOException {
        if (answer instanceof Answer.Whole whole) {
            whole.headers().forEach(exchange.getResponseHeaders()::set);
            exchange.sendResponseHeaders(whole.status(), whole.body().length == 0 ? -1 : whole.body().length);
            exchange.getResponseBody().write(whole.body());
        } else if (answer instanceof Answer.Streamed streamed) {
            exchange.getResponseHeaders().set("Content-Type", streamed.contentType());
            exchange.sendResponseHeaders(200, 0);
            streamed.pieces().writeTo(exchange.getResponseBody(), this::awaitClose);
        }
        exchange.close();
    }

    private void awaitClose() {
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    /** The JDK's server closes the socket without a proper end when its handler throws: the way to cut an answer off. */
    static final class ConnectionDropped extends RuntimeException {
        ConnectionDropped() {
            super("dropped on purpose", null, false, false);
        }
    }
}
