package dev.storychat.launcher;

import com.sun.jna.Library;
import com.sun.jna.Native;
import java.util.List;
import java.util.Map;

/**
 * What this process runs. To replace it instead of starting another process spares the memory of the JVM that would only
 * wait, and whoever sends signals to the process that they started reaches the server itself.
 */
final class ProcessImage {
    private ProcessImage() {}

    /** Those functions of POSIX that this needs; the JDK has none of them. */
    interface LibC extends Library {
        int setenv(String name, String value, int overwrite);

        int execv(String path, String[] arguments);
    }

    /**
     * Runs the command in this process and returns only if that cannot be done here: on Windows, where JNA's native part
     * cannot be unpacked or run, or when the system refuses. The caller can start a process then.
     *
     * @param command the path of the program, then its arguments
     * @param environment variables to add where they are not set
     */
    static void replace(List<String> command, Map<String, String> environment) {
        try {
            var libc = Native.load("c", LibC.class);
            environment.forEach((name, value) -> libc.setenv(name, value, 0));
            System.out.flush();
            System.err.flush();
            libc.execv(command.get(0), command.toArray(String[]::new));
        } catch (LinkageError e) {
            // there is no such function here
        }
    }
}
