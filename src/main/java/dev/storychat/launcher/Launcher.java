package dev.storychat.launcher;

import dev.storychat.config.ConfigurationException;
import dev.storychat.config.Home;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;

/** The main class of the runnable jar: checks the settings, then runs Open Liberty in this process. */
final class Launcher {
    private static final String SERVER = "storychat";

    private Launcher() {}

    public static void main(String[] args) throws Exception {
        var home = Path.of("").toAbsolutePath();
        System.setProperty(Home.PROPERTY, home.toString());
        try {
            // System properties are variables to Liberty; unlike its command line they are not printed.
            ServerVariables.read().forEach(System::setProperty);
            run(ServerFolder.unpack(home.resolve("data")), home.resolve("data"));
        } catch (ConfigurationException | IOException e) {
            System.err.println(e instanceof IOException ? "Storychat cannot unpack itself: " + e : e.getMessage());
            System.exit(1);
        }
    }

    /** As Liberty's own runnable jar does it, but for the folder, which is kept from start to start. */
    private static void run(Path wlp, Path data) throws ReflectiveOperationException, IOException {
        System.setProperty("wlp.ignore.user.dir.from.env", "true");
        System.setProperty("user.dir", wlp.resolve("usr/servers/" + SERVER).toString());
        System.setProperty(
                "com.ibm.ws.logging.log.directory", data.resolve("logs").toString());
        var boot = new URLClassLoader(
                new URL[] {wlp.resolve("bin/tools/ws-server.jar").toUri().toURL()});
        Thread.currentThread().setContextClassLoader(boot);
        try {
            boot.loadClass("com.ibm.ws.kernel.boot.cmdline.EnvCheck")
                    .getMethod("main", String[].class)
                    .invoke(null, (Object) new String[] {SERVER});
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("Open Liberty did not run", e.getCause());
        }
    }
}
