package dev.broadsheet.validation.observability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rules and dashboards ask for nothing that no service shows; the system tests hold the document against running ones. */
class MetricsAreKnownTest {

    private final DocumentedMetrics documented = DocumentedMetrics.read();

    @Test
    void inRules() {
        assertThat(unknown(Rule.in(MonitoringFolder.RULES).stream().map(Rule::expression)))
                .isEmpty();
    }

    @Test
    void onDashboards() {
        assertThat(unknown(Dashboard.all().stream()
                        .flatMap(dashboard -> dashboard.panels().stream())
                        .flatMap(panel -> panel.queries().stream())))
                .isEmpty();
    }

    @Test
    void withTheSeriesThatTheirTypeHas() {
        assertThat(documented.know("broadsheet_search_reads_shed_total")).isTrue();
        assertThat(documented.know("broadsheet_search_reads_shed")).isFalse();
        assertThat(documented.know("broadsheet_search_search_seconds_bucket")).isTrue();
        assertThat(documented.know("broadsheet_notify_smtp_conversation_seconds_bucket"))
                .isFalse();
        assertThat(documented.know("broadsheet_search_reads_active")).isTrue();
        assertThat(documented.know("broadsheet_search_reads_actve")).isFalse();
    }

    private Set<String> unknown(Stream<String> expressions) {
        Set<String> asked = new TreeSet<>();
        expressions.forEach(expression -> asked.addAll(MetricNames.in(expression)));
        assertThat(asked).hasSizeGreaterThan(20);
        asked.removeIf(documented::know);
        return asked;
    }
}
