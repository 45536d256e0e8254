package dev.broadsheet.validation.observability;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A Grafana dashboard as far as it can be wrong. */
record Dashboard(String uid, String title, List<Panel> panels) {

    /** Which cells of Grafana's grid, 24 wide, a panel takes. */
    record Place(int x, int y, int width, int height) {

        boolean overlaps(Place other) {
            return x < other.x + other.width
                    && other.x < x + width
                    && y < other.y + other.height
                    && other.y < y + height;
        }
    }

    record Panel(String type, String title, Place place, String datasource, List<String> queries) {

        boolean isRow() {
            return type.equals("row");
        }
    }

    static List<Dashboard> all() {
        return MonitoringFolder.files(MonitoringFolder.DASHBOARDS, ".json").stream()
                .map(Dashboard::in)
                .toList();
    }

    private static Dashboard in(Path file) {
        JsonNode dashboard = read(file);
        List<Panel> panels = new ArrayList<>();
        dashboard.path("panels").forEach(panel -> panels.add(panel(panel)));
        return new Dashboard(
                dashboard.path("uid").asText(), dashboard.path("title").asText(), panels);
    }

    private static Panel panel(JsonNode panel) {
        List<String> queries = new ArrayList<>();
        panel.path("targets").forEach(target -> queries.add(target.path("expr").asText()));
        JsonNode place = panel.path("gridPos");
        return new Panel(
                panel.path("type").asText(),
                panel.path("title").asText(),
                new Place(
                        place.path("x").asInt(),
                        place.path("y").asInt(),
                        place.path("w").asInt(),
                        place.path("h").asInt()),
                panel.path("datasource").path("uid").asText(),
                queries);
    }

    private static JsonNode read(Path file) {
        try {
            return new JsonMapper().readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
