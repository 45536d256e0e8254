package dev.broadsheet.notify.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opensearch.client.opensearch.OpenSearchClient;
import org.opensearch.client.transport.OpenSearchTransport;

/** A cluster that lets in only whom it knows, under a certificate of its own. */
class OpenSearchConnectionTest {

    private static final String KEY_STORE_PASSWORD = "only-for-this-test";

    private final BlockingQueue<String> authorizations = new LinkedBlockingQueue<>();

    @TempDir
    Path folder;

    private HttpsServer cluster;

    @BeforeEach
    void startCluster() throws Exception {
        keytool(List.of(
                "-genkeypair", "-alias", "node", "-keyalg", "EC", "-dname", "CN=node", "-ext", "san=dns:localhost"));
        keytool(List.of(
                "-exportcert", "-alias", "node", "-rfc", "-file", certificate().toString()));
        cluster = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        cluster.setHttpsConfigurator(new HttpsConfigurator(identity()));
        cluster.createContext("/", exchange -> {
            authorizations.add(Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization"))
                    .orElse("nobody"));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        cluster.start();
    }

    @AfterEach
    void stopCluster() {
        cluster.stop(0);
    }

    @Test
    void comesAsWhoeverIsConfigured() throws IOException {
        Config config = new Config(url(), Optional.of("reader"), Optional.of("secret"), Optional.of(certificate()));

        ping(config);

        // RFC 7617: reader:secret
        assertThat(authorizations).containsExactly("Basic cmVhZGVyOnNlY3JldA==");
    }

    @Test
    void comesAsNobodyUnlessTold() throws IOException {
        ping(new Config(url(), Optional.empty(), Optional.empty(), Optional.of(certificate())));

        assertThat(authorizations).containsExactly("nobody");
    }

    @Test
    void trustsNoStrangersCertificate() {
        Config config = new Config(url(), Optional.of("reader"), Optional.of("secret"), Optional.empty());

        assertThatThrownBy(() -> ping(config)).isInstanceOf(SSLException.class);
        assertThat(authorizations).isEmpty();
    }

    @Test
    void insistsOnAPassword() {
        Config config = new Config(url(), Optional.of("reader"), Optional.empty(), Optional.empty());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> ping(config))
                .withMessage("broadsheet.opensearch.username is set without broadsheet.opensearch.password");
    }

    private static void ping(Config config) throws IOException {
        try (OpenSearchTransport transport = OpenSearchConnection.transport(config)) {
            assertThat(new OpenSearchClient(transport).ping().value()).isTrue();
        }
    }

    private URI url() {
        return URI.create("https://localhost:" + cluster.getAddress().getPort());
    }

    private Path certificate() {
        return folder.resolve("node.pem");
    }

    private SSLContext identity() throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream file = Files.newInputStream(folder.resolve("node.p12"))) {
            store.load(file, KEY_STORE_PASSWORD.toCharArray());
        }
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, KEY_STORE_PASSWORD.toCharArray());
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(keys.getKeyManagers(), null, null);
        return tls;
    }

    private void keytool(List<String> arguments) throws IOException, InterruptedException {
        ProcessBuilder command = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.command().addAll(arguments);
        command.command()
                .addAll(List.of(
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        folder.resolve("node.p12").toString(),
                        "-storepass",
                        KEY_STORE_PASSWORD));
        command.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        assertThat(command.start().waitFor()).isZero();
    }

    private record Config(
            URI url, Optional<String> username, Optional<String> password, Optional<Path> trustedCertificates)
            implements OpenSearchConfig {

        @Override
        public Duration connectTimeout() {
            return Duration.ofSeconds(5);
        }

        @Override
        public Duration responseTimeout() {
            return Duration.ofSeconds(5);
        }

        @Override
        public int connections() {
            return 2;
        }
    }
}
