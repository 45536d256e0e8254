package dev.broadsheet.validation.observability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.broadsheet.validation.observability.Promtool.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Prometheus takes the rules, and each alert comes when it should and not when it should not. */
class RulesTest {

    private static final String RULES_FILE = "broadsheet.rules.yaml";
    private static final Pattern ALERT = Pattern.compile("Broadsheet[A-Z]\\w*");

    private final YAMLMapper yaml = new YAMLMapper();
    private JsonNode groups;

    @TempDir
    Path folder;

    @BeforeEach
    void readRules() throws IOException {
        groups = yaml.readTree(MonitoringFolder.RULES.toFile()).path("spec");
    }

    @Test
    void areWellFormed() throws IOException {
        Promtool promtool = promtool();
        yaml.writeValue(folder.resolve(RULES_FILE).toFile(), groups);

        assertSuccess(promtool.run(folder, "check", "rules", RULES_FILE));
    }

    @Test
    void holdTheirTests() throws IOException {
        Promtool promtool = promtool();
        yaml.writeValue(folder.resolve(RULES_FILE).toFile(), groups);

        for (Path test : MonitoringFolder.files(MonitoringFolder.RULE_TESTS, ".yaml")) {
            Files.copy(test, folder.resolve(test.getFileName()));
            assertSuccess(
                    promtool.run(folder, "test", "rules", test.getFileName().toString()));
        }
    }

    @Test
    void failATestThatExpectsAnAlertWhichTheyDoNotGive() throws IOException {
        Promtool promtool = promtool();
        String broken = yaml.writeValueAsString(groups).replace("== 0\"", "== 7\"");
        Files.writeString(folder.resolve(RULES_FILE), broken);
        Path test = MonitoringFolder.RULE_TESTS.resolve("processes.yaml");
        Files.copy(test, folder.resolve("processes.yaml"));

        assertThat(promtool.run(folder, "test", "rules", "processes.yaml").exitCode())
                .isNotZero();
    }

    @Test
    void haveATestForEachAlert() throws IOException {
        Set<String> tested = new TreeSet<>();
        for (Path test : MonitoringFolder.files(MonitoringFolder.RULE_TESTS, ".yaml")) {
            Matcher name = ALERT.matcher(Files.readString(test));
            while (name.find()) {
                tested.add(name.group());
            }
        }

        assertThat(tested)
                .containsAll(Rule.in(MonitoringFolder.RULES).stream()
                        .flatMap(rule -> rule.alert().stream())
                        .toList());
    }

    private static void assertSuccess(Outcome outcome) {
        assertThat(outcome.exitCode()).as(outcome.output()).isZero();
    }

    // On somebody's own machine this may be left out; where a change is judged it may not.
    private static Promtool promtool() {
        return Promtool.find()
                .orElseGet(() -> "true".equals(System.getenv("CI"))
                        ? fail(Promtool.HOW_TO_GET_IT)
                        : abort(Promtool.HOW_TO_GET_IT));
    }
}
