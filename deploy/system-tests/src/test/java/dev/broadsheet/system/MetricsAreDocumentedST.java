package dev.broadsheet.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every metric of ours that a running service shows stands in docs/metrics.md with its unit and meaning. */
@ExtendWith(RunningPlatform.class)
class MetricsAreDocumentedST {

    private static final Pattern SHOWN = Pattern.compile("(?m)^# TYPE (broadsheet_\\w+)");
    private static final Pattern DOCUMENTED = Pattern.compile("(?m)^\\| `(broadsheet_\\w+)`");

    @ParameterizedTest
    @CsvSource({
        "BROADSHEET_INGEST_PORT, broadsheet_ingest_",
        "BROADSHEET_ENRICH_PORT, broadsheet_enrich_",
        "BROADSHEET_SEARCH_PORT, broadsheet_search_",
        "BROADSHEET_NOTIFY_PORT, broadsheet_notify_"
    })
    void withTheirMeaning(String port, String prefix, Platform platform) throws IOException {
        String shown =
                platform.api().getAny(platform.address(port) + "/q/metrics").body();
        String documented = Files.readString(Path.of("../../docs/metrics.md"));

        assertThat(names(SHOWN, shown, prefix)).isNotEmpty().isSubsetOf(names(DOCUMENTED, documented, prefix));
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
