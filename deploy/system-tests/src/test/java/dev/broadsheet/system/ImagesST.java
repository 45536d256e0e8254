package dev.broadsheet.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The platform with its services in containers of their images, held as the manifests hold them: nobody's user, a file
 * system that cannot be written to, no capabilities, limited memory. Without podman it is left out.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImagesST {

    private static final List<String> SERVICES = List.of("ingest", "enrich", "search", "notify");
    private static final LocalDate DAY = LocalDate.parse("2025-06-02");
    private static final int PAPERS = 300;
    private static final String LAST_PAPER = "/api/papers/2506." + (10_000 + PAPERS - 1);

    private final Platform platform = Platform.in("platform-of-images");

    @BeforeAll
    void makeImages() {
        String missing = Containers.missing();
        assumeTrue(missing.isEmpty(), "Left out, until: " + missing);
        Containers.build(Path.of("target", "images.log"));
        platform.useImages();
        platform.set("QUARKUS_SHUTDOWN_TIMEOUT", "30s");
    }

    @BeforeEach
    void start() {
        platform.startIfDown();
    }

    @AfterAll
    void stop() {
        platform.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ingest", "enrich", "search", "notify"})
    void saysWhatItIsAndWhatItIsMadeOf(String service) {
        JsonNode image = Containers.inspect("image", image(service));
        String sbom = image.at("/Labels").path("dev.broadsheet.sbom").asText();
        JsonNode made = Containers.json(
                Containers.output("run", "--rm", "--network", "none", "--entrypoint", "cat", image(service), sbom));

        assertThat(image.at("/Labels").path("org.opencontainers.image.title").asText())
                .isEqualTo(service + "-service");
        assertThat(Stream.of("version", "revision", "created", "base.name")
                        .map(name -> image.at("/Labels")
                                .path("org.opencontainers.image." + name)
                                .asText()))
                .doesNotContain("");
        assertThat(made.path("bomFormat").asText()).isEqualTo("CycloneDX");
        assertThat(components(made)).contains("broadsheet-contracts", "quarkus-core");
    }

    @ParameterizedTest
    @ValueSource(strings = {"enrich", "search"})
    void bringsTheModelAlong(String service) {
        String libraries =
                Containers.output("run", "--rm", "--network", "none", "--entrypoint", "ls", image(service), "lib/main");

        assertThat(libraries).contains("broadsheet-text-encoder");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ingest", "enrich", "search", "notify"})
    void runsAsNobodyWhoMayWriteAnything(String service) {
        JsonNode container = Containers.inspect("container", "broadsheet-" + service + "-" + port(service));

        assertThat(container.at("/Config/User").asText()).isEqualTo("10001:10001");
        assertThat(container.at("/HostConfig/ReadonlyRootfs").asBoolean()).isTrue();
        assertThat(container.path("EffectiveCaps")).isEmpty();
    }

    // Told to share or end, the JVM ends where the archive is not its own.
    @ParameterizedTest
    @ValueSource(strings = {"ingest", "enrich", "search", "notify"})
    void startsWithTheClassesThatItsOwnJvmArchived(String service) {
        String version = Containers.output(
                "run",
                "--rm",
                "--network",
                "none",
                "--read-only",
                "--entrypoint",
                "java",
                image(service),
                "-XX:SharedArchiveFile=/opt/broadsheet/classes.jsa",
                "-Xshare:on",
                "-cp",
                "/opt/broadsheet/quarkus-run.jar",
                "--version");

        assertThat(version).contains("sharing");
    }

    @Test
    void findsPapersAndDrawsTheirCards() {
        platform.api().importPapers(Papers.listed("2506.00001", "containment", DAY, 1));
        platform.awaitAgreement();

        assertThat(platform.api().idsFoundBy("containment")).contains("2506.00001");
        assertThat(platform.api().page("/papers/2506.00001/card.png")).contains("PNG");
    }

    /** The init containers of two pods, on a schema that neither has seen. */
    @ParameterizedTest
    @ValueSource(strings = {"ingest", "notify"})
    void migratesOnceAndEndsHoweverManyComeAtOnce(String service) throws Exception {
        OwnedDatabase database = platform.database(service);
        database.createSchema("anew");

        List<Process> pods = List.of(migrate(service, "first"), migrate(service, "second"));

        for (Process pod : pods) {
            assertThat(pod.waitFor(1, TimeUnit.MINUTES)).isTrue();
            assertThat(pod.exitValue()).isZero();
        }
        assertThat(database.migrations("anew")).isNotEmpty().isEqualTo(database.migrations("public"));
    }

    /** A request in hand at ingest, and papers in hand at enrich, when Kubernetes says that it is time to go. */
    @Test
    void finishesWhatItHasInHandWhenItIsStopped() throws Exception {
        platform.api().importPapers(Papers.many("2506", PAPERS));
        HttpURLConnection upload = upload();
        OutputStream papers = upload.getOutputStream();
        write(papers, Papers.listed("2506.00002", "leavetaking", DAY, 1));
        await().atMost(Duration.ofSeconds(20)).until(this::isInHand);
        int lastPaper = platform.api().status(LAST_PAPER);
        long stopped = stops();

        platform.terminate("ingest");
        write(papers, Papers.listed("2506.00003", "homecoming", DAY, 1));
        papers.close();

        assertThat(upload.getResponseCode()).isEqualTo(200);
        platform.awaitEnd();
        assertThat(lastPaper).as("the last paper, when all were told to stop").isEqualTo(404);
        assertThat(stops()).as("services that said that they had stopped").isEqualTo(stopped + SERVICES.size());
        platform.start();
        assertThat(platform.awaitAgreement()).contains("The counts agree.");
        assertThat(platform.api().status(LAST_PAPER)).isEqualTo(200);
        assertThat(platform.api().idsFoundBy("leavetaking")).contains("2506.00002");
        assertThat(platform.api().idsFoundBy("homecoming")).contains("2506.00003");
    }

    // Java's newer client would send nothing before it has a whole buffer.
    private HttpURLConnection upload() throws IOException {
        URL imports = URI.create("http://localhost:" + port("ingest") + "/api/imports")
                .toURL();
        HttpURLConnection upload = (HttpURLConnection) imports.openConnection();
        upload.setRequestMethod("POST");
        upload.setDoOutput(true);
        upload.setChunkedStreamingMode(0);
        upload.setReadTimeout(30_000);
        upload.setRequestProperty("Authorization", "Bearer " + platform.token());
        upload.setRequestProperty("Content-Type", "application/x-ndjson");
        return upload;
    }

    private static void write(OutputStream papers, String paper) throws IOException {
        papers.write((paper + "\n").getBytes(UTF_8));
        papers.flush();
    }

    // Beside the question itself.
    private boolean isInHand() {
        return platform.api()
                .getAny("http://localhost:" + port("ingest") + "/q/metrics")
                .body()
                .lines()
                .filter(line -> line.startsWith("http_server_active_requests"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .anyMatch(requests -> requests >= 2);
    }

    private long stops() {
        return SERVICES.stream()
                .flatMap(service -> platform.log(service).lines())
                .filter(line -> line.contains(" stopped in "))
                .count();
    }

    private Process migrate(String service, String pod) {
        Map<String, String> environment = Map.of(
                "QUARKUS_INIT_AND_EXIT", "true",
                "QUARKUS_FLYWAY_DEFAULT_SCHEMA", "anew",
                "QUARKUS_FLYWAY_SCHEMAS", "anew",
                "BROADSHEET_POSTGRES_PORT", Integer.toString(platform.port("BROADSHEET_POSTGRES_PORT")),
                "BROADSHEET_POSTGRES_PASSWORD", platform.databasePassword(service),
                "BROADSHEET_LINKS_SECRET", "0123456789abcdef0123456789abcdef",
                "JDK_JAVA_OPTIONS", "-Xmx128m");
        Stream<String> name =
                Stream.of(service + "-service", "broadsheet-migrate-" + service + "-" + pod + "-" + port(service));
        Stream<String> options = Stream.concat(
                Stream.of("--memory", "384m"),
                environment.keySet().stream().flatMap(variable -> Stream.of("--env", variable)));
        return Containers.start(
                "run.sh",
                Path.of("target", "migrate-" + service + "-" + pod + ".log"),
                environment,
                Stream.concat(name, options).toArray(String[]::new));
    }

    private static List<String> components(JsonNode sbom) {
        return StreamSupport.stream(sbom.path("components").spliterator(), false)
                .map(component -> component.path("name").asText())
                .toList();
    }

    private static String image(String service) {
        return "broadsheet/" + service + "-service:" + Containers.version();
    }

    private int port(String service) {
        return platform.port("BROADSHEET_" + service.toUpperCase(java.util.Locale.ROOT) + "_PORT");
    }
}
