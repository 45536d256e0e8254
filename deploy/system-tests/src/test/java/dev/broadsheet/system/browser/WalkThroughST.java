package dev.broadsheet.system.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.WaitUntilState;
import dev.broadsheet.local.observe.Programs;
import dev.broadsheet.system.Platform;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * From an alert to what it is about: enrich-service is stopped, the alert fires, the dashboards' queries and a paper's trace show
 * what it did, what the runbook says is done, and the alert resolves. {@code docs/walk-through.md} tells it with these pictures.
 */
@Tag("long")
class WalkThroughST {

    private static final Path FOLDER = Path.of("target", "walk-through");
    private static final Path DASHBOARDS = Path.of("../components/monitoring/dashboards");
    private static final String PAPER = "2510.00001";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<String> seen = new ArrayList<>();

    @Test
    void fromAnAlertToItsCauseAndBack() throws Exception {
        assumeTrue(new Programs(System.getenv()).find("prometheus").isPresent(), "there is no prometheus on the PATH");
        assumeTrue(Files.exists(Path.of("../../target/zipkin/zipkin-server.jar")), "./dev up --observe fetches Zipkin");
        Path chromium = Chromium.find().orElseThrow(() -> new AssertionError(Chromium.howToGetIt()));
        Files.createDirectories(FOLDER);
        try (Platform platform = Platform.in("observed");
                Playwright playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                Browser browser = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(chromium)
                                .setArgs(List.of("--disable-gpu")))) {
            platform.startObserved();
            walkThrough(platform, browser);
        }
        Files.write(FOLDER.resolve("seen.txt"), seen);
    }

    private void walkThrough(Platform platform, Browser browser) throws Exception {
        await().atMost(Duration.ofMinutes(1)).until(() -> value(platform, "up{job=\"enrich\"}"), "1"::equals);
        givenPapersBefore(platform);

        Instant stopped = Instant.now();
        platform.stopService("enrich");
        platform.api().importPapers(line(PAPER));
        await().atMost(Duration.ofMinutes(5))
                .until(() -> firing(platform), List.of("BroadsheetServiceDown enrich")::equals);
        note("from the stop to the alert", stopped);
        assertThat(platform.api().isKnown(PAPER)).isFalse();
        assertThat(value(platform, query("health.json", "Outbox") + " == 0")).isEqualTo("0");
        seen.add(platform.status()
                .lines()
                .filter(line -> line.contains("enrich"))
                .findFirst()
                .orElse(""));
        pictureOfTheAlert(browser, platform);
        picture(browser, panel(platform, "health.json", "Instances that answer"), 860, "dashboard");

        Instant started = Instant.now();
        platform.startService("enrich");
        note("from ./dev start to ready", started);
        await().atMost(Duration.ofMinutes(2)).until(() -> platform.api().isKnown(PAPER));
        note("from ./dev start to the paper's page", started);
        await().atMost(Duration.ofMinutes(2)).until(() -> firing(platform), List::isEmpty);
        note("from ./dev start to the alert's end", started);

        JsonNode trace = await().atMost(Duration.ofMinutes(1))
                .until(() -> trace(platform), found -> services(found).size() == 4);
        assertThat(waited(trace)).isGreaterThan(Duration.ofMinutes(2));
        seen.add("spans of: " + services(trace));
        seen.add("from the end of its request to its enrichment: "
                + waited(trace).toMillis() + " ms");
        String id = trace.get(0).path("traceId").asText();
        picture(browser, platform.address("BROADSHEET_ZIPKIN_PORT") + "/zipkin/traces/" + id, 760, "trace");
        assertThat(firing(platform)).isEmpty();
    }

    // Where one of a few papers comes late, the promises are broken too.
    private static void givenPapersBefore(Platform platform) {
        platform.api()
                .importPapers(IntStream.range(0, 30)
                        .mapToObj(i -> line("2509.%05d".formatted(i)))
                        .collect(Collectors.joining("\n")));
        await().atMost(Duration.ofMinutes(1)).until(() -> platform.api().isKnown("2509.00029"));
    }

    private static String line(String paper) {
        return """
               {"id":"%s","version":1,"title":"On Equanimity","abstract":"We show that equanimity helps while others wait. \
               It is made up for a walk through.","authors":["Ada Lovelace"],"categories":["cs.CL"],\
               "publishedAt":"2025-10-01T08:00:00Z","updatedAt":"2025-10-01T08:00:00Z",\
               "versions":[{"version":1,"createdAt":"2025-10-01T08:00:00Z"}]}""".formatted(paper);
    }

    private void note(String what, Instant since) {
        seen.add(what + ": " + Duration.between(since, Instant.now()).toSeconds() + " s");
    }

    // ---- Prometheus ----

    /** Names and services of what fires. */
    private static List<String> firing(Platform platform) {
        return StreamSupport.stream(
                        prometheus(platform, "/api/v1/alerts")
                                .at("/data/alerts")
                                .spliterator(),
                        false)
                .filter(alert -> alert.path("state").asText().equals("firing"))
                .map(alert -> alert.at("/labels/alertname").asText() + " "
                        + alert.at("/labels/service").asText())
                .toList();
    }

    private static String value(Platform platform, String query) {
        return prometheus(platform, "/api/v1/query?query=" + URLEncoder.encode(query, UTF_8))
                .at("/data/result/0/value/1")
                .asText();
    }

    private static JsonNode prometheus(Platform platform, String path) {
        return read(platform, platform.address("BROADSHEET_PROMETHEUS_PORT") + path);
    }

    /** Prometheus' own page with the query of this panel, as the dashboard has it. */
    private static String panel(Platform platform, String dashboard, String title) throws IOException {
        return platform.address("BROADSHEET_PROMETHEUS_PORT") + "/graph?g0.tab=0&g0.range_input=5m&g0.expr="
                + URLEncoder.encode(query(dashboard, title), UTF_8);
    }

    private static String query(String dashboard, String title) throws IOException {
        JsonNode panels = JSON.readTree(DASHBOARDS.resolve(dashboard).toFile()).path("panels");
        return StreamSupport.stream(panels.spliterator(), false)
                .filter(panel -> panel.path("title").asText().equals(title))
                .map(panel -> panel.at("/targets/0/expr").asText())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no panel " + title));
    }

    // ---- Zipkin ----

    /** The paper's spans; none before they are exported. */
    private static JsonNode trace(Platform platform) {
        JsonNode traces = read(
                platform,
                platform.address("BROADSHEET_ZIPKIN_PORT") + "/api/v2/traces?annotationQuery="
                        + URLEncoder.encode("paper=" + PAPER, UTF_8));
        return traces.path(0);
    }

    private static List<String> services(JsonNode trace) {
        return spans(trace).stream()
                .map(span -> span.at("/localEndpoint/serviceName").asText())
                .distinct()
                .sorted()
                .toList();
    }

    private static Duration waited(JsonNode trace) {
        JsonNode request = span(trace, "post /api/imports").orElseThrow();
        JsonNode enriched = span(trace, "enrich paper").orElseThrow();
        long micros = enriched.path("timestamp").asLong()
                - request.path("timestamp").asLong()
                - request.path("duration").asLong();
        return Duration.ofNanos(micros * 1000);
    }

    private static Optional<JsonNode> span(JsonNode trace, String name) {
        return spans(trace).stream()
                .filter(span -> span.path("name").asText().equals(name))
                .findFirst();
    }

    private static List<JsonNode> spans(JsonNode trace) {
        return StreamSupport.stream(trace.spliterator(), false).toList();
    }

    private static JsonNode read(Platform platform, String address) {
        try {
            return JSON.readTree(platform.api().getAny(address).body());
        } catch (IOException e) {
            throw new AssertionError(address, e);
        }
    }

    // ---- Pictures ----

    // Opened, and without the alerts that do not fire. Debian's page is not where others' is.
    private static void pictureOfTheAlert(Browser browser, Platform platform) throws IOException {
        String prometheus = platform.address("BROADSHEET_PROMETHEUS_PORT").toString();
        int ofDebian = platform.api().getAny(prometheus + "/classic/alerts").statusCode();
        picture(browser, prometheus + (ofDebian == 200 ? "/classic/alerts" : "/alerts"), 900, "alert", page -> {
            page.getByText("Inactive (").first().click();
            page.getByText("BroadsheetServiceDown").first().click();
            page.getByText("firing", new Page.GetByTextOptions().setExact(true))
                    .first()
                    .waitFor();
        });
    }

    private static void picture(Browser browser, String address, int height, String name) throws IOException {
        picture(browser, address, height, name, page -> {});
    }

    private static void picture(Browser browser, String address, int height, String name, Consumer<Page> before)
            throws IOException {
        Path file = FOLDER.resolve(name + ".png");
        try (Page page = browser.newPage(new Browser.NewPageOptions().setViewportSize(1200, height))) {
            page.navigate(address, new Page.NavigateOptions().setWaitUntil(WaitUntilState.NETWORKIDLE));
            before.accept(page);
            page.screenshot(new Page.ScreenshotOptions().setPath(file));
        }
        IndexedPicture.write(file);
        assertThat(Files.size(file)).as(name).isLessThan(150_000);
    }
}
