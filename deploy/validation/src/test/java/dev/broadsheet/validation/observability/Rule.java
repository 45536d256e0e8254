package dev.broadsheet.validation.observability;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One rule of a {@code PrometheusRule}.
 *
 * @param alert the alert's name; absent where something is recorded
 * @param severity of an alert
 * @param runbook the address of its page
 */
record Rule(
        Optional<String> alert,
        String expression,
        Optional<String> severity,
        Optional<String> summary,
        Optional<String> description,
        Optional<String> runbook) {

    static List<Rule> in(Path prometheusRule) {
        List<Rule> rules = new ArrayList<>();
        for (JsonNode group : read(prometheusRule).path("spec").path("groups")) {
            for (JsonNode rule : group.path("rules")) {
                rules.add(of(rule));
            }
        }
        return rules;
    }

    private static Rule of(JsonNode rule) {
        JsonNode annotations = rule.path("annotations");
        return new Rule(
                text(rule, "alert"),
                rule.path("expr").asText(),
                text(rule.path("labels"), "severity"),
                text(annotations, "summary"),
                text(annotations, "description"),
                text(annotations, "runbook_url"));
    }

    private static Optional<String> text(JsonNode object, String field) {
        return Optional.of(object.path(field).asText()).filter(text -> !text.isBlank());
    }

    private static JsonNode read(Path file) {
        try {
            return new YAMLMapper().readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
