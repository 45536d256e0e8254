package dev.broadsheet.system.locked;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.broadsheet.contracts.access.AccessTokens;
import dev.broadsheet.contracts.access.Scope;
import dev.broadsheet.contracts.event.Topics;
import dev.broadsheet.local.parts.Folders;
import dev.broadsheet.local.parts.MailPart;
import dev.broadsheet.local.parts.OpenSearchPart;
import dev.broadsheet.local.parts.Part;
import dev.broadsheet.local.parts.Place;
import dev.broadsheet.local.parts.PostgresPart;
import dev.broadsheet.local.process.Checkout;
import dev.broadsheet.local.process.ChildCommand;
import dev.broadsheet.local.process.ChildProcess;
import dev.broadsheet.local.process.FreePort;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The services with the environment variables of {@code overlays/production}, before a Kafka and an OpenSearch that let in only
 * whom they know. Beside addresses and paths, what is left out is said in {@link #asHere}.
 */
@Tag("long")
class BehindLockedDoorsST {

    private static final Duration START = Duration.ofMinutes(3);
    private static final String TOKEN = "a-token-of-this-story";
    private static final Map<String, String> SERVICES = new TreeMap<>(Map.of(
            "ingest", "ingest",
            "enrich", "enrich",
            "search-indexer", "search",
            "search-query", "search",
            "notify", "notify"));

    private static final Path FOLDER = Path.of("target", "locked").toAbsolutePath();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Deque<AutoCloseable> STARTED = new ArrayDeque<>();
    private static final Map<String, Integer> PORTS = new HashMap<>();

    private static OwnCertificate certificate;
    private static LockedKafka kafka;
    private static LockedOpenSearch openSearch;
    private static PostgresPart postgres;
    private static MailPart mail;

    @BeforeAll
    static void start() throws Exception {
        Optional<String> kubectl = Manifests.kubectl();
        assumeTrue(kubectl.isPresent(), "there is no kubectl to render the manifests");
        Manifests manifests = Manifests.of(kubectl.get(), "production");
        Folders.delete(FOLDER);
        Files.createDirectories(FOLDER);
        certificate = OwnCertificate.in(FOLDER);
        kafka = closedLater(new LockedKafka(FOLDER.resolve("kafka"), certificate));
        kafka.start(manifests.all("KafkaUser").toList());
        postgres = started(new PostgresPart(place("postgres"), FreePort.find()));
        mail = started(new MailPart(place("mail"), FreePort.find(), FreePort.find()));
        OpenSearchPart node = started(new OpenSearchPart(place("opensearch"), FreePort.find()));
        openSearch = closedLater(
                new LockedOpenSearch(URI.create(node.configuration().get("broadsheet.opensearch.url")), certificate));
        Map<String, ChildProcess> services = new HashMap<>();
        SERVICES.forEach((deployment, image) ->
                services.put(deployment, launch(deployment, image, manifests.environment(deployment, secrets()))));
        services.forEach((deployment, process) -> process.awaitReady(
                START, () -> get(deployment, "/q/health/ready").statusCode() == 200));
    }

    private static <T extends Part> T started(T part) {
        closedLater(part).start();
        return part;
    }

    private static <T extends AutoCloseable> T closedLater(T closeable) {
        STARTED.push(closeable);
        return closeable;
    }

    private static Place place(String name) {
        return new Place(Checkout.find(), FOLDER.resolve(name), FOLDER.resolve(name + ".log"), List.of());
    }

    /** What operators of stores and people would have made. */
    private static Map<String, String> secrets() {
        Map<String, String> secrets = new HashMap<>(Map.of(
                "broadsheet-access/tokens",
                AccessTokens.entry("story", Scope.OPERATE, TOKEN),
                "broadsheet-links/secret",
                "thirty-two characters at the least",
                "broadsheet-opensearch/username",
                LockedOpenSearch.USER,
                "broadsheet-opensearch/password",
                LockedOpenSearch.PASSWORD,
                "broadsheet-dkim/selector",
                "not used here"));
        for (String database : PostgresPart.DATABASES) {
            secrets.put(database + "-postgres/username", database);
            secrets.put(
                    database + "-postgres/password",
                    postgres.configuration(database).get("broadsheet.postgres.password"));
        }
        SERVICES.keySet()
                .forEach(user -> secrets.put(
                        "kafka-" + user + "/sasl.jaas.config", LockedKafka.jaas(user, LockedKafka.passwordOf(user))));
        return secrets;
    }

    private static ChildProcess launch(String deployment, String image, Map<String, String> environment) {
        PORTS.put(deployment, FreePort.find());
        Path jar = Checkout.find().root().resolve(image + "-service/target/quarkus-app/quarkus-run.jar");
        return closedLater(ChildProcess.start(ChildCommand.of(
                        deployment,
                        List.of(
                                Checkout.javaExecutable().toString(),
                                "-XX:+UseSerialGC",
                                "--enable-native-access=ALL-UNNAMED",
                                "-jar",
                                jar.toString()),
                        FOLDER,
                        log(deployment))
                .withEnvironment(asHere(deployment, environment))));
    }

    private static Path log(String deployment) {
        return FOLDER.resolve(deployment + ".log");
    }

    private static Map<String, String> asHere(String deployment, Map<String, String> environment) {
        Map<String, String> here = new HashMap<>(environment);
        here.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        here.put("QUARKUS_HTTP_PORT", Integer.toString(PORTS.get(deployment)));
        here.put("KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers());
        here.replace("KAFKA_SSL_TRUSTSTORE_LOCATION", certificate.pem().toString());
        here.replace("BROADSHEET_OPENSEARCH_URL", openSearch.url());
        here.replace(
                "BROADSHEET_OPENSEARCH_TRUSTED_CERTIFICATES", certificate.pem().toString());
        here.replace("BROADSHEET_POSTGRES_HOST", "localhost");
        here.replace("BROADSHEET_POSTGRES_PORT", postgres.configuration().get("broadsheet.postgres.port"));
        here.replace("DJL_CACHE_DIR", FOLDER.resolve("djl").toString());
        here.replace("BROADSHEET_SMTP_HOST", "localhost");
        here.replace("BROADSHEET_SMTP_PORT", mail.configuration().get("broadsheet.smtp.port"));
        // The relay's TLS and signatures have tests of their own.
        here.replace("BROADSHEET_SMTP_ENCRYPTION", "none");
        here.remove("BROADSHEET_DKIM_PRIVATE_KEY");
        here.remove("BROADSHEET_DKIM_SELECTOR");
        // The init container's work.
        here.remove("QUARKUS_FLYWAY_MIGRATE_AT_START");
        return here;
    }

    @AfterAll
    static void stop() throws Exception {
        for (AutoCloseable started : STARTED) {
            started.close();
        }
    }

    @Test
    void papersAndMailsGoTheirWay() throws Exception {
        HttpResponse<String> imported = send(request("ingest", "/api/imports")
                .header("Authorization", "Bearer " + TOKEN)
                .header("Content-Type", "application/x-ndjson")
                .POST(BodyPublishers.ofString("""
                        {"id":"2511.00001","version":1,"title":"On Locked Doors","abstract":"We knock.",\
                        "authors":["Ada Lovelace"],"categories":["cs.CR"],"publishedAt":"2025-11-03T08:00:00Z",\
                        "updatedAt":"2025-11-03T08:00:00Z",\
                        "versions":[{"version":1,"createdAt":"2025-11-03T08:00:00Z"}],\
                        "signals":{"listDay":"2025-11-03","upvotes":3,"comments":0}}""")));
        assertThat(imported.statusCode()).as(imported.body()).isEqualTo(200);
        HttpResponse<String> asked = send(request("notify", "/api/subscriptions")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"email\":\"reader@example.org\",\"pace\":\"daily\"}")));
        assertThat(asked.statusCode()).as(asked.body()).isEqualTo(202);

        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(get("search-query", "/api/papers/search?q=locked+doors")
                                .body())
                        .contains("2511.00001"));
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(send(HttpRequest.newBuilder(URI.create(
                                        mail.configuration().get("broadsheet.local.inbox-url") + "/api/messages")))
                                .body())
                        .contains("reader@example.org"));
        assertThat(get("search-query", "/status").statusCode()).isEqualTo(200);
        assertThat(openSearch.sentSomebodyAway()).isFalse();
        for (String deployment : SERVICES.keySet()) {
            assertThat(Files.readString(log(deployment)))
                    .as(deployment)
                    .doesNotContainIgnoringCase("authorizationexception", "not authorized", "authentication failed");
        }
    }

    @Test
    void aUserMayDoNothingElse() {
        assertThatThrownBy(() -> write("enrich", LockedKafka.passwordOf("enrich"), Topics.PAPER_DISCOVERED))
                .hasCauseInstanceOf(TopicAuthorizationException.class);
    }

    @Test
    void aStrangerIsNotLetIn() {
        assertThatThrownBy(() -> write("ingest", "guessed", Topics.PAPER_DISCOVERED))
                .hasCauseInstanceOf(SaslAuthenticationException.class);
    }

    private static void write(String user, String password, String topic) throws Exception {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", kafka.bootstrapServers(),
                "security.protocol", "SASL_SSL",
                "sasl.mechanism", "SCRAM-SHA-512",
                "sasl.jaas.config", LockedKafka.jaas(user, password),
                "ssl.truststore.type", "PEM",
                "ssl.truststore.location", certificate.pem().toString(),
                "enable.idempotence", "false",
                "max.block.ms", "20000");
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, "2511.00002", "{}")).get(30, TimeUnit.SECONDS);
        }
    }

    private static HttpResponse<String> get(String deployment, String path) throws Exception {
        return send(request(deployment, path));
    }

    private static HttpRequest.Builder request(String deployment, String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + PORTS.get(deployment) + path));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return HTTP.send(request.timeout(Duration.ofSeconds(30)).build(), BodyHandlers.ofString());
    }
}
