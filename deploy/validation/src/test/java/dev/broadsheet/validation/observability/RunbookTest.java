package dev.broadsheet.validation.observability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Each alert says what is wrong and leads to its page; each page belongs to an alert. */
class RunbookTest {

    private final List<Rule> alerts = Rule.in(MonitoringFolder.RULES).stream()
            .filter(rule -> rule.alert().isPresent())
            .toList();

    @Test
    void hasAPageForEachAlertAndNoOther() {
        Set<String> names =
                alerts.stream().map(alert -> alert.alert().orElseThrow()).collect(Collectors.toSet());

        assertThat(pages().stream().map(RunbookTest::title)).containsExactlyInAnyOrderElementsOf(names);
    }

    @Test
    void isNamedByEachAlert() {
        assertThat(alerts).allSatisfy(alert -> {
            String name = alert.alert().orElseThrow();
            assertThat(name).startsWith("Broadsheet");
            assertThat(alert.severity()).get().isIn("critical", "warning");
            assertThat(alert.summary()).isPresent();
            assertThat(alert.description()).isPresent();
            assertThat(alert.runbook()).get().asString().endsWith("docs/runbook/" + name + ".md");
        });
    }

    @Test
    void saysWhatItMeansHowToSeeAndWhatToDo() throws IOException {
        for (Path page : pages()) {
            assertThat(Files.readString(page))
                    .as(title(page))
                    .startsWith("# " + title(page) + "\n")
                    .containsSubsequence("\n## What it means\n", "\n## How to see\n", "\n## What to do\n");
        }
    }

    private static List<Path> pages() {
        return MonitoringFolder.files(MonitoringFolder.RUNBOOK, ".md").stream()
                .filter(page -> !page.endsWith("README.md"))
                .toList();
    }

    private static String title(Path page) {
        return page.getFileName().toString().replace(".md", "");
    }
}
