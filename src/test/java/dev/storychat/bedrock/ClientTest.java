package dev.storychat.bedrock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storychat.config.Proxies;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseStreamResponseHandler;

@Timeout(90)
class ClientTest {
    private static final ConverseStreamResponseHandler NOBODY =
            ConverseStreamResponseHandler.builder().subscriber(event -> {}).build();

    @Test
    void goes_by_the_proxy_for_https_and_logs_in_to_it() throws Exception {
        try (var proxy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var asked = CompletableFuture.supplyAsync(() -> head(proxy));
            var address = "http://us:pass@127.0.0.1:" + proxy.getLocalPort();
            var proxies = Proxies.of(Map.of("HTTPS_PROXY", address)::get);

            try (var client = Client.open(Models.keys(null, null), Duration.ofSeconds(30), proxies)) {
                var call = client.converseStream(request -> request.modelId(Models.ID), NOBODY);

                assertThat(asked.get(30, TimeUnit.SECONDS))
                        .startsWith("CONNECT bedrock-runtime.us-east-1.amazonaws.com:443 HTTP/1.1")
                        .anyMatch(line -> line.equalsIgnoreCase("Proxy-Authorization: Basic dXM6cGFzcw=="));
                call.cancel(true);
            }
        }
    }

    /** As it comes from a server or a proxy that speaks HTTP/1.0 and does not know how long the answer will be. */
    @Test
    void reads_an_answer_that_ends_with_its_connection() throws Exception {
        try (var bedrock = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var unused = CompletableFuture.runAsync(() -> answerAndHangUp(bedrock));
            var said = new StringBuilder();

            var address = URI.create("http://127.0.0.1:" + bedrock.getLocalPort());
            try (var client = Client.open(Models.keys(address, null), Duration.ofSeconds(30))) {
                var handler = ConverseStreamResponseHandler.builder()
                        .subscriber(event -> said.append(event.sdkEventType()).append(' '))
                        .build();
                client.converseStream(request -> request.modelId(Models.ID), handler)
                        .get(30, TimeUnit.SECONDS);
            }

            assertThat(said).hasToString("messageStart contentBlockDelta messageStop ");
        }
    }

    private static void answerAndHangUp(ServerSocket bedrock) {
        try (var caller = bedrock.accept()) {
            caller.getInputStream().read(new byte[10_000]);
            var out = caller.getOutputStream();
            out.write("HTTP/1.0 200 OK\r\nContent-Type: application/vnd.amazon.eventstream\r\n\r\n"
                    .getBytes(StandardCharsets.ISO_8859_1));
            for (var frame : List.of(Frames.start(), Frames.text("Hello."), Frames.stop("end_turn"))) {
                out.write(frame);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> head(ServerSocket proxy) {
        try (var caller = proxy.accept();
                var in = new BufferedReader(
                        new InputStreamReader(caller.getInputStream(), StandardCharsets.ISO_8859_1))) {
            var lines = new ArrayList<String>();
            for (var line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
                lines.add(line);
            }
            return lines;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
