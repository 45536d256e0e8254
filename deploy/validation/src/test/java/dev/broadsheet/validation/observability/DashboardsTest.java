package dev.broadsheet.validation.observability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.broadsheet.validation.observability.Dashboard.Panel;
import java.util.List;
import org.junit.jupiter.api.Test;

class DashboardsTest {

    private static final int COLUMNS = 24;

    private final List<Dashboard> dashboards = Dashboard.all();

    @Test
    void areOneForHealthOneForAPapersWayAndOneForEachService() {
        assertThat(dashboards)
                .extracting(Dashboard::uid)
                .containsExactlyInAnyOrder(
                        "broadsheet-health",
                        "broadsheet-paper-way",
                        "broadsheet-ingest",
                        "broadsheet-enrich",
                        "broadsheet-search",
                        "broadsheet-notify");
        assertThat(dashboards)
                .extracting(Dashboard::title)
                .allSatisfy(title -> assertThat(title).startsWith("Broadsheet: "));
    }

    @Test
    void askTheDataSourceThatTheReaderChose() {
        assertThat(panels()).filteredOn(panel -> !panel.isRow()).allSatisfy(panel -> {
            assertThat(panel.title()).isNotBlank();
            assertThat(panel.datasource()).isEqualTo("${datasource}");
            assertThat(panel.queries()).isNotEmpty().doesNotContain("");
        });
    }

    @Test
    void haveAPlaceForEachPanel() {
        for (Dashboard dashboard : dashboards) {
            List<Panel> panels = dashboard.panels();
            for (Panel panel : panels) {
                assertThat(panel.place().x() + panel.place().width())
                        .as(panel.title())
                        .isLessThanOrEqualTo(COLUMNS);
                assertThat(panels)
                        .as(dashboard.title() + ": " + panel.title())
                        .filteredOn(other -> other.place().overlaps(panel.place()))
                        .containsExactly(panel);
            }
        }
    }

    private List<Panel> panels() {
        return dashboards.stream()
                .flatMap(dashboard -> dashboard.panels().stream())
                .toList();
    }
}
