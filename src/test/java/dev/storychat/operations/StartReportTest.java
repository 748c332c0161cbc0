package dev.storychat.operations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storychat.config.Settings;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.event.Startup;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StartReportTest {
    private static final String READY = "storychat.ready";

    private final Settings settings = Settings.read(Map.<String, String>of()::get, Path.of(""), List.of());
    private final Pulse pulse = new Pulse(List.of(), Runnable::run);
    private final StartReport report = new StartReport(new About(settings, pulse), pulse, settings);

    @AfterEach
    void forget() {
        System.clearProperty(READY);
    }

    @Test
    void lets_the_launcher_know_that_a_stop_takes_the_time_of_the_answers_from_now_on() {
        assertThat(System.getProperty(READY)).isNull();

        report.print(new Startup(), nobody());

        assertThat(System.getProperty(READY)).isNotNull();
    }

    private static ManagedExecutorService nobody() {
        return (ManagedExecutorService) Proxy.newProxyInstance(
                StartReportTest.class.getClassLoader(),
                new Class<?>[] {ManagedExecutorService.class},
                (proxy, method, arguments) -> null);
    }
}
