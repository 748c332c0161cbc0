package dev.storychat.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import org.junit.jupiter.api.Test;

class ListeningTest {
    private static final String HERE = "127.0.0.1";

    @Test
    void names_a_port_that_another_process_has_and_the_cure() throws IOException {
        try (var other = new ServerSocket(0, 1, InetAddress.getByName(HERE))) {
            assertThat(Listening.problem(HERE, other.getLocalPort()))
                    .hasValue("PORT=" + other.getLocalPort()
                            + " is in use by another process: stop that one, or set another PORT.");
            assertThat(Listening.problem("*", other.getLocalPort())).isPresent();
        }
    }

    @Test
    void finds_nothing_wrong_with_a_free_port_and_leaves_it_free() throws IOException {
        var port = freePort();

        assertThat(Listening.problem(HERE, port)).isEmpty();
        assertThat(Listening.problem("*", port)).isEmpty();
        new ServerSocket(port, 1, InetAddress.getByName(HERE)).close();
    }

    /** The server closes its connections when it stops, and the system remembers them for a minute. */
    @Test
    void finds_nothing_wrong_right_after_a_server_that_closed_its_connections() throws IOException {
        int port;
        try (var former = new ServerSocket(0, 1, InetAddress.getByName(HERE));
                var caller = new Socket(HERE, former.getLocalPort())) {
            port = former.getLocalPort();
            former.accept().close();
            assertThat(caller.getInputStream().read()).isNegative();
        }

        assertThat(Listening.problem(HERE, port)).isEmpty();
    }

    @Test
    void names_an_address_that_is_not_of_this_computer() throws IOException {
        assertThat(Listening.problem("203.0.113.7", freePort()))
                .hasValueSatisfying(
                        problem -> assertThat(problem).startsWith("BIND_ADDRESS=203.0.113.7 is no address"));
        assertThat(Listening.problem("no-such-host.invalid", freePort()))
                .hasValueSatisfying(problem -> assertThat(problem).startsWith("BIND_ADDRESS="));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getByName(HERE))) {
            return socket.getLocalPort();
        }
    }
}
