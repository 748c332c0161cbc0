package dev.storychat.bedrock;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;

/** Bedrock's ConverseStream on the loopback, which answers each request by the next script; the last one repeats. */
final class ScriptedBedrock implements AutoCloseable {

    /** Answers one request. */
    interface Script {
        void play(HttpExchange exchange) throws IOException;
    }

    /** What arrived. */
    record Request(String path, String authorization, String securityToken, String body) {}

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Queue<Script> scripts = new ConcurrentLinkedQueue<>();
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final CountDownLatch hungUp = new CountDownLatch(1);
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile Script last = stream();

    ScriptedBedrock() {
        this(open(address -> HttpServer.create(address, 0)));
    }

    /** One with TLS. */
    ScriptedBedrock(SSLContext identity) {
        this(open(address -> {
            var server = HttpsServer.create(address, 0);
            server.setHttpsConfigurator(new HttpsConfigurator(identity));
            return server;
        }));
    }

    private ScriptedBedrock(HttpServer server) {
        this.server = server;
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    private interface Opening {
        HttpServer at(InetSocketAddress address) throws IOException;
    }

    private static HttpServer open(Opening opening) {
        try {
            return opening.at(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    ScriptedBedrock then(Script script) {
        scripts.add(script);
        return this;
    }

    List<Request> requests() {
        return requests;
    }

    /** Counted down once a client has hung up on {@link #hang}. */
    CountDownLatch hungUp() {
        return hungUp;
    }

    /** A whole stream. */
    static Script stream(byte[]... frames) {
        return exchange -> {
            begin(exchange);
            send(exchange, frames);
            exchange.getResponseBody().close();
        };
    }

    /** A stream that breaks off without an end. */
    static Script cut(byte[]... frames) {
        return exchange -> {
            begin(exchange);
            send(exchange, frames);
            // Without the closing chunk.
            exchange.close();
        };
    }

    /** A refusal. */
    static Script error(int status, String type, String message, String... headers) {
        return exchange -> {
            var body = ("{\"message\":\"" + message + "\"}").getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("x-amzn-ErrorType", type);
            for (int i = 0; i < headers.length; i += 2) {
                exchange.getResponseHeaders().add(headers[i], headers[i + 1]);
            }
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        };
    }

    /** A stream that begins and then says nothing of use, until the client hangs up. */
    Script hang(byte[]... frames) {
        return exchange -> {
            begin(exchange);
            send(exchange, frames);
            try {
                while (!closing.await(20, TimeUnit.MILLISECONDS)) {
                    send(exchange, Frames.start());
                }
            } catch (IOException e) {
                hungUp.countDown();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        var headers = exchange.getRequestHeaders();
        requests.add(new Request(
                exchange.getRequestURI().getRawPath(),
                String.valueOf(headers.getFirst("Authorization")),
                String.valueOf(headers.getFirst("X-Amz-Security-Token")),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        var script = scripts.poll();
        last = script == null ? last : script;
        last.play(exchange);
    }

    private static void begin(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", "application/vnd.amazon.eventstream");
        exchange.sendResponseHeaders(200, 0);
    }

    private static void send(HttpExchange exchange, byte[]... frames) throws IOException {
        for (var frame : frames) {
            exchange.getResponseBody().write(frame);
            exchange.getResponseBody().flush();
        }
    }
}
