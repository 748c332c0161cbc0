package dev.storychat.launcher;

import dev.storychat.config.ConfigurationException;
import dev.storychat.config.Home;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;

/** Checks the settings, the port and the folder, then runs Open Liberty in this process. */
final class Server {
    private static final String NAME = "storychat";

    private Server() {}

    static void run() throws ReflectiveOperationException {
        var home = Path.of("").toAbsolutePath();
        var data = home.resolve("data");
        System.setProperty(Home.PROPERTY, home.toString());
        try {
            var settings = ServerVariables.settings();
            Listening.problem(settings.app().host(), settings.app().port()).ifPresent(Server::giveUp);
            var server = ServerFolder.in(data);
            Ownership.problem(data, server).ifPresent(Server::giveUp);
            // System properties are variables to Liberty; unlike its command line they are not printed.
            ServerVariables.of(settings).forEach(System::setProperty);
            var wlp = ServerFolder.unpack(server);
            EarlyStop.watch();
            runLiberty(wlp, data);
        } catch (ConfigurationException | IOException e) {
            System.err.println(e instanceof IOException ? "Storychat cannot unpack itself: " + e : e.getMessage());
            System.exit(1);
        }
    }

    private static void giveUp(String problem) {
        System.err.println("Storychat cannot start: " + problem);
        System.exit(1);
    }

    /** As Liberty's own runnable jar does it, but for the folder, which is kept from start to start. */
    private static void runLiberty(Path wlp, Path data) throws ReflectiveOperationException, IOException {
        System.setProperty("wlp.ignore.user.dir.from.env", "true");
        System.setProperty("user.dir", wlp.resolve("usr/servers/" + NAME).toString());
        System.setProperty(
                "com.ibm.ws.logging.log.directory", data.resolve("logs").toString());
        var boot = new URLClassLoader(
                new URL[] {wlp.resolve("bin/tools/ws-server.jar").toUri().toURL()});
        Thread.currentThread().setContextClassLoader(boot);
        try {
            boot.loadClass("com.ibm.ws.kernel.boot.cmdline.EnvCheck")
                    .getMethod("main", String[].class)
                    .invoke(null, (Object) new String[] {NAME});
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("Open Liberty did not run", e.getCause());
        }
    }
}
