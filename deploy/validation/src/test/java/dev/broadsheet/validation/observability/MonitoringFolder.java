package dev.broadsheet.validation.observability;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files that an operator's eyes are made of. */
final class MonitoringFolder {

    static final Path RULES = Path.of("../components/monitoring/rules/broadsheet.yaml");
    static final Path RULE_TESTS = Path.of("../components/monitoring/tests");
    static final Path DASHBOARDS = Path.of("../components/monitoring/dashboards");
    static final Path RUNBOOK = Path.of("../../docs/runbook");
    static final Path METRICS_DOCUMENT = Path.of("../../docs/metrics.md");

    private MonitoringFolder() {}

    /** In the order of their names. */
    static List<Path> files(Path folder, String ending) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
