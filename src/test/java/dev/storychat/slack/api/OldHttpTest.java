package dev.storychat.slack.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.SlackConfig;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
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
                var http = HttpClient.open(new SlackConfig())) {
            CompletableFuture.runAsync(() -> serve(server));
            var url = "http://127.0.0.1:" + server.getLocalPort() + "/api/auth.test";

            for (int i = 0; i < 5; i++) {
                try (var response = HttpClient.postOnce(http.getOkHttpClient(), url, "", Map.of("n", "" + i))) {
                    assertThat(response.body().string()).isEqualTo("{\"ok\":true}");
                }
            }
        }
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
