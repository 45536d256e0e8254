package dev.broadsheet.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every metric of ours that a running service shows stands in docs/metrics.md, and whatever alerts and dashboards ask for is shown. */
@ExtendWith(RunningPlatform.class)
class MetricsAreDocumentedST {

    private static final Pattern SHOWN = Pattern.compile("(?m)^# TYPE (broadsheet_\\w+)");
    private static final Pattern DOCUMENTED = Pattern.compile("(?m)^\\| `(broadsheet_\\w+)`");
    private static final Pattern SERIES = Pattern.compile("(?m)^([a-z]\\w+)[{ ]");
    private static final Pattern ASKED = Pattern.compile("\\b((?:broadsheet|http|kafka|jvm|process)_\\w+)\\b");
    private static final Path MONITORING = Path.of("../components/monitoring");

    private static final List<String> SERVICES = List.of(
            "BROADSHEET_INGEST_PORT", "BROADSHEET_ENRICH_PORT", "BROADSHEET_SEARCH_PORT", "BROADSHEET_NOTIFY_PORT");

    /** What is counted from the first time on that it happens; that it is documented is all that can be seen of it here. */
    private static final Pattern SHOWN_ONCE_IT_HAPPENS =
            Pattern.compile("broadsheet_ingest_(source|quarantine|reconciliation)_\\w+"
                    + "|broadsheet_(enrich|search|notify)_dead_letters_total"
                    + "|broadsheet_enrich_summary_requests_total"
                    + "|broadsheet_reenrich_\\w+"
                    + "|broadsheet_search_(bulk_deferred|documents_stale|reads_kept|semantic_failures|requests_refused)_total"
                    + "|broadsheet_notify_match_paper_seconds"
                    + "|broadsheet_notify_(mails_settled|mails_resent|reports|matches|match_failures|papers_projected)_total"
                    + "|broadsheet_notify_smtp_conversation_seconds_\\w+");

    @ParameterizedTest
    @CsvSource({
        "BROADSHEET_INGEST_PORT, broadsheet_ingest_",
        "BROADSHEET_ENRICH_PORT, broadsheet_enrich_",
        "BROADSHEET_SEARCH_PORT, broadsheet_search_",
        "BROADSHEET_NOTIFY_PORT, broadsheet_notify_"
    })
    void withTheirMeaning(String port, String prefix, Platform platform) throws IOException {
        String documented = Files.readString(Path.of("../../docs/metrics.md"));

        assertThat(names(SHOWN, metrics(platform, port), prefix))
                .isNotEmpty()
                .isSubsetOf(names(DOCUMENTED, documented, prefix));
    }

    @Test
    void andAlertsAndDashboardsAskForWhatIsShown(Platform platform) throws IOException {
        // Papers and searches are counted from the first one on.
        platform.api().importPapers(Papers.listed("2506.00001", "perspicuity", LocalDate.parse("2025-06-02"), 1));
        platform.awaitAgreement();
        platform.api().get("/api/papers/search?q=perspicuity");
        Set<String> shown = SERVICES.stream()
                .flatMap(port -> SERIES.matcher(metrics(platform, port)).results())
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));

        Set<String> asked = asked();

        assertThat(asked).hasSizeGreaterThan(60);
        assertThat(asked.stream()
                        .filter(name -> !SHOWN_ONCE_IT_HAPPENS.matcher(name).matches()))
                .isSubsetOf(shown);
    }

    @Test
    void andTheKafkaClientShowsTopicsUnderTheirOwnNames(Platform platform) {
        // The client shows a topic from the first paper that it reads on.
        platform.api().importPapers(Papers.listed("2506.00002", "limpidity", LocalDate.parse("2025-06-02"), 1));
        platform.awaitAgreement();
        assertThat(metrics(platform, "BROADSHEET_ENRICH_PORT"))
                .containsPattern(
                        "kafka_consumer_fetch_manager_records_lag\\{[^}]*topic=\"broadsheet\\.paper\\.discovered\\.v1\"")
                .containsPattern(
                        "kafka_consumer_fetch_manager_records_consumed_total\\{[^}]*topic=\"broadsheet\\.paper\\.discovered\\.v1\"");
    }

    @Test
    void andPromisesAreCountedAtTheirOwnLimits(Platform platform) {
        assertThat(metrics(platform, "BROADSHEET_ENRICH_PORT"))
                .containsPattern("broadsheet_enrich_age_seconds_bucket\\{[^}]*le=\"60\\.0\"");
        platform.api().get("/api/papers/search?q=transformer");
        assertThat(metrics(platform, "BROADSHEET_SEARCH_PORT"))
                .containsPattern("broadsheet_search_paper_age_seconds_bucket\\{[^}]*le=\"60\\.0\"")
                .containsPattern("broadsheet_search_search_seconds_bucket\\{[^}]*le=\"0\\.5\"");
    }

    private static Set<String> asked() throws IOException {
        Set<String> names = new TreeSet<>();
        for (String folder : List.of("rules", "dashboards")) {
            try (Stream<Path> files = Files.list(MONITORING.resolve(folder))) {
                for (Path file : files.toList()) {
                    ASKED.matcher(Files.readString(file)).results().forEach(match -> names.add(match.group(1)));
                }
            }
        }
        return names;
    }

    private static String metrics(Platform platform, String port) {
        return platform.api().getAny(platform.address(port) + "/q/metrics").body();
    }

    private static Set<String> names(Pattern pattern, String text, String prefix) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                // Timers show their recent maximum as a metric of its own; it needs no line.
                .filter(name -> name.startsWith(prefix) && !name.endsWith("_max"))
                .collect(TreeSet::new, Set::add, Set::addAll);
    }
}
