package dev.storychat.bedrock;

import static dev.storychat.bedrock.ScriptedBedrock.stream;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class TlsTest {
    private static final String PASSWORD = "changeit";

    @TempDir
    private Path folder;

    private ScriptedBedrock bedrock;
    private KeyStore keys;

    @BeforeEach
    void open() throws Exception {
        keys = keys(folder.resolve("keys.p12"));
        bedrock = new ScriptedBedrock(identity(keys));
        bedrock.then(stream(Frames.start(), Frames.text("yes"), Frames.stop("end_turn")));
    }

    @AfterEach
    void close() {
        bedrock.close();
    }

    @Test
    void trusts_whom_java_trusts() throws Exception {
        var trusted = folder.resolve("trusted.p12");
        keep(keys.getCertificate(keys.aliases().nextElement()), trusted);

        assertThat(ask("-Djavax.net.ssl.trustStore=" + trusted, "-Djavax.net.ssl.trustStorePassword=" + PASSWORD))
                .isEqualTo("ok");
    }

    @Test
    void tells_nothing_to_a_server_that_nobody_vouches_for() throws Exception {
        assertThat(ask()).isEqualTo("unreachable");

        assertThat(bedrock.requests()).isEmpty();
    }

    private String ask(String... flags) throws IOException {
        var address = URI.create("https://localhost:" + bedrock.uri().getPort());
        return AskingProbe.outcome(address, Map.of(), flags);
    }

    private static KeyStore keys(Path file) throws Exception {
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var made = new ProcessBuilder(
                        keytool,
                        "-genkeypair",
                        "-keyalg",
                        "RSA",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "SAN=dns:localhost",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        PASSWORD)
                .inheritIO()
                .start();
        assertThat(made.waitFor()).isZero();
        return KeyStore.getInstance(file.toFile(), PASSWORD.toCharArray());
    }

    private static SSLContext identity(KeyStore keys) throws GeneralSecurityException {
        var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD.toCharArray());
        var context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    private static void keep(Certificate certificate, Path file) throws Exception {
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setCertificateEntry("bedrock", certificate);
        try (var out = Files.newOutputStream(file)) {
            store.store(out, PASSWORD.toCharArray());
        }
    }
}
