package dev.broadsheet.notify.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.broadsheet.notify.matching.Interest;
import dev.broadsheet.notify.web.RefusedException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AskedInterestTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-05-22");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "q=sparse attention | SEARCH | {\"q\":\"sparse attention\"}",
                "q=agents&category=cs.LG&category=cs.CL | SEARCH | {\"category\":[\"cs.CL\",\"cs.LG\"],\"q\":\"agents\"}",
                "q=cat:cs.CL | CATEGORY | {\"category\":\"cs.CL\"}",
                "category=cs.CL | CATEGORY | {\"category\":\"cs.CL\"}",
                "topic=language/reasoning | TOPIC | {\"topic\":\"language/reasoning\"}",
                "q=au:\"LeCun, Y.\" | AUTHOR | {\"name\":\"LeCun, Y.\"}",
                "author=Yann LeCun | AUTHOR | {\"name\":\"Yann LeCun\"}",
                "like=arXiv:2601.00001v2 | SIMILAR | {\"papers\":[\"2601.00001\"]}",
                "code=true&minUpvotes=5&sort=newest&limit=3 | SEARCH | {\"hasCode\":true,\"minUpvotes\":5}",
                "q=agents&date=2024..2025 | SEARCH | {\"q\":\"agents\"}",
                "q=agents&date=2026-05..2027 | SEARCH | {\"q\":\"agents\",\"to\":\"2027-12-31\"}",
                "q=agents&date=2027-01-01.. | SEARCH | {\"from\":\"2027-01-01\",\"q\":\"agents\"}",
            })
    void readsTheParametersOfTheSearchPage(String parameters, Interest.Kind kind, String definition) {
        Interest interest = AskedInterest.of(asked(parameters), TODAY).orElseThrow();

        assertThat(interest.kind()).isEqualTo(kind);
        assertThat(interest.definition()).isEqualTo(definition);
    }

    @Test
    void isTheSameForTheSameSearchHoweverItIsWritten() {
        assertThat(AskedInterest.of(asked("category=cs.LG&category=cs.CL&q= agents "), TODAY))
                .isEqualTo(AskedInterest.of(asked("q=agents&category=cs.CL&category=cs.LG&mode=keyword"), TODAY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"email=a@example.org", "q=%20&sort=newest", "listed=2026-03-02"})
    void meansTheTrendingPapersWhereNothingIsAskedFor(String parameters) {
        assertThat(AskedInterest.of(asked(parameters.replace("%20", " ")), TODAY))
                .isEqualTo(Optional.empty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "category=not a category",
                "topic=a/b/c",
                "date=yesterday",
                "code=perhaps",
                "minUpvotes=many",
                "minUpvotes=99999999999",
                "like=nothing",
                "author=...",
            })
    void refusesWhatCannotBeReadWithAReason(String parameters) {
        assertThatThrownBy(() -> AskedInterest.of(asked(parameters), TODAY)).isInstanceOf(RefusedException.class);
    }

    private static Map<String, List<String>> asked(String parameters) {
        return Stream.of(parameters.split("&"))
                .map(parameter -> parameter.split("=", 2))
                .collect(Collectors.groupingBy(
                        parts -> parts[0],
                        LinkedHashMap::new,
                        Collectors.mapping(parts -> parts[1], Collectors.toList())));
    }
}
