package dev.storychat.launcher;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Optional;

/** Whether the server can listen where it is told to. Liberty alone goes on without, and nobody could reach it. */
final class Listening {
    private static final String EVERYWHERE = "*";

    private Listening() {}

    /**
     * Tries it, as Liberty will.
     *
     * @param host an address or a name, or {@code *}
     * @return what is wrong, with its cure
     */
    static Optional<String> problem(String host, int port) {
        try {
            listen(host, port);
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(told(host, port, String.valueOf(e.getMessage())));
        }
    }

    private static void listen(String host, int port) throws IOException {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true); // or connections of a server that was stopped just now would count
            socket.bind(host.equals(EVERYWHERE) ? new InetSocketAddress(port) : new InetSocketAddress(host, port));
        }
    }

    private static String told(String host, int port, String error) {
        if (!works(host)) {
            return "BIND_ADDRESS=" + host
                    + " is no address of this computer: set 127.0.0.1 for callers on this computer"
                    + " alone, or 0.0.0.0 for all.";
        }
        // The JDK tells both by the same exception.
        return error.startsWith("Permission denied")
                ? "PORT=" + port + " is not allowed to this user: set a PORT from 1024 on, or allow it."
                : "PORT=" + port + " is in use by another process: stop that one, or set another PORT.";
    }

    private static boolean works(String host) {
        try {
            listen(host, 0);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
