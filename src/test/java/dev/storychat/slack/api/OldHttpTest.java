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
