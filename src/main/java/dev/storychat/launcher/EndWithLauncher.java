package dev.storychat.launcher;

import java.io.IOException;
import java.io.InputStream;

/**
 * Ends the server when its launcher was killed: whoever kills the one process that they started must not leave another
 * behind, with its port and its database file taken. The launcher holds the other end of the standard input.
 */
final class EndWithLauncher {
    private EndWithLauncher() {}

    static void watch(InputStream fromLauncher) {
        var watch = new Thread(() -> awaitEnd(fromLauncher), "launcher-watch");
        watch.setDaemon(true);
        watch.start();
    }

    private static void awaitEnd(InputStream fromLauncher) {
        try {
            while (fromLauncher.read() >= 0) {
                // nobody writes to it
            }
        } catch (IOException e) {
            // a pipe that broke has ended too
        }
        Runtime.getRuntime().halt(1);
    }
}
