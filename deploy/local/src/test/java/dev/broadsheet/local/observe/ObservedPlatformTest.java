package dev.broadsheet.local.observe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.broadsheet.local.process.Checkout;
import dev.broadsheet.local.settings.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ObservedPlatformTest {

    @TempDir
    Path folder;

    @Test
    void hasTheRulesOfTheManifestWithoutItsFrame() {
        String rules = AlertRules.of(Checkout.find()).text();

        assertThat(rules).startsWith("groups:\n").contains("\n      - alert: BroadsheetServiceDown\n");
        assertThat(rules).doesNotContain("kind: PrometheusRule", "spec:");
    }

    @Test
    void isAskedForItsMetricsServiceByService() {
        Settings settings = Settings.of(Map.of("BROADSHEET_ENRICH_PORT", "9082"));

        assertThat(new PrometheusConfig(settings).text())
                .contains("rule_files: [broadsheet.rules.yaml]")
                .contains("  - job_name: ingest\n    metrics_path: /q/metrics\n")
                .contains("  - job_name: enrich\n", "targets: [\"localhost:9082\"]")
                .contains("  - job_name: search\n", "  - job_name: notify\n");
    }

    @Test
    void isObservedByWhatIsOnThePath() throws Exception {
        Path program = Files.createFile(
                folder.resolve("prometheus"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Programs programs = new Programs(Map.of("PATH", "/nowhere:" + folder));

        assertThat(programs.find("prometheus")).contains(program);
        assertThat(programs.find("grafana-server")).isEmpty();
    }
}
