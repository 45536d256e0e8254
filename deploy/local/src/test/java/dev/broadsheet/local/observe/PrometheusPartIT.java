package dev.broadsheet.local.observe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.broadsheet.local.parts.Place;
import dev.broadsheet.local.process.Checkout;
import dev.broadsheet.local.process.FreePort;
import dev.broadsheet.local.settings.Port;
import dev.broadsheet.local.settings.Settings;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the machine has Prometheus: it takes our configuration and our rules. */
class PrometheusPartIT {

    @TempDir
    Path folder;

    @Test
    void runsWithTheRulesAndAsksTheServices() throws Exception {
        Optional<Path> program = new Programs(System.getenv()).find("prometheus");
        assumeTrue(program.isPresent(), "there is no prometheus on the PATH");
        Settings settings = Settings.of(Map.of("BROADSHEET_PROMETHEUS_PORT", Integer.toString(FreePort.find())));
        Place place =
                new Place(Checkout.find(), folder.resolve("prometheus"), folder.resolve("prometheus.log"), List.of());

        try (PrometheusPart prometheus = new PrometheusPart(program.get(), place, settings);
                HttpClient client = HttpClient.newHttpClient()) {
            prometheus.start();

            assertThat(get(client, settings, "/api/v1/rules"))
                    .contains("BroadsheetServiceDown", "broadsheet:reads_failed:ratio_rate5m");
            // It is ready before it has looked at whom it is to ask.
            await().untilAsserted(() -> assertThat(get(client, settings, "/api/v1/targets"))
                    .contains("\"job\":\"ingest\"", "\"job\":\"enrich\"", "\"job\":\"search\"", "\"job\":\"notify\""));
        }
    }

    private static String get(HttpClient client, Settings settings, String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(settings.url(Port.PROMETHEUS) + path))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }
}
