package dev.storychat.slack.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import okhttp3.Request;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class OldHttpTest {
    private static final String ANSWER = "HTTP/1.0 200 OK\r\nContent-Length: 11\r\n\r\n{\"ok\":true}";

    @Test
    void calls_again_and_again_who_closes_the_connection_after_each_answer() throws Exception {
        try (var server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                var wire = new Wire(api(server), Duration.ofSeconds(5))) {
            CompletableFuture.runAsync(() -> serve(server));

            for (int i = 0; i < 5; i++) {
                assertThat(wire.call("auth.test", "", Map.of("n", "" + i))).isInstanceOf(Outcome.Done.class);
            }
        }
    }

    @Test
    void hands_a_file_over_while_it_still_comes() throws Exception {
        try (var server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                var wire = new Wire(api(server), Duration.ofSeconds(20))) {
            var seen = new CountDownLatch(1);
            CompletableFuture.runAsync(() -> serveSlowly(server, seen));
            var file = new Request.Builder().url(api(server).toString()).build();

            try (var response =
                    wire.slack().getHttpClient().getOkHttpClient().newCall(file).execute()) {
                assertThat(response.body().source().readUtf8(5)).isEqualTo("begun");
                seen.countDown();
            }
        }
    }

    /** Gives the beginning, and the rest only after that was seen. */
    private static void serveSlowly(ServerSocket server, CountDownLatch seen) {
        try (var socket = server.accept()) {
            var out = socket.getOutputStream();
            out.write("HTTP/1.0 200 OK\r\nContent-Length: 8\r\n\r\nbegun".getBytes(StandardCharsets.US_ASCII));
            seen.await();
            out.write("end".getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            return; // the test is over
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static URI api(ServerSocket server) {
        return URI.create("http://127.0.0.1:" + server.getLocalPort() + "/api/");
    }

    private static void serve(ServerSocket server) {
        while (!server.isClosed()) {
            try (var socket = server.accept()) {
                readRequest(socket);
                socket.getOutputStream().write(ANSWER.getBytes(StandardCharsets.US_ASCII));
            } catch (IOException e) {
                return; // the test is over
            }
        }
    }

    /** The form is three letters long, and its head ends with an empty line. */
    private static void readRequest(Socket socket) throws IOException {
        var read = new StringBuilder();
        while (read.indexOf("\r\n\r\nn=") < 0) {
            read.append((char) socket.getInputStream().read());
        }
        read.append((char) socket.getInputStream().read());
    }
}
