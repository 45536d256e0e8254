package dev.broadsheet.search.finding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.broadsheet.search.finding.SearchAddress.Applied;
import dev.broadsheet.search.subjects.Subjects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilterWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CATEGORY | cs.CL | cs.CL",
                "TOPIC | language/reasoning | Reasoning",
                "TOPIC | language | Language",
                "TOPIC | gone/away | gone/away",
                "AUTHOR | LeCun, Y. | by LeCun, Y.",
                "DATE | 2024 | 2024",
                "DATE | 2024-05 | May 2024",
                "DATE | 2024-05-17.. | since 17 May 2024",
                "DATE | ..2024 | up to 2024",
                "DATE | 2024-05..2024-08 | May 2024 to August 2024",
                "CODE | true | with code",
                "CODE | false | without code",
                "LISTED | 2026-03-02 | on the list of 2 March 2026",
                "LEAST_UPVOTES | 1 | 1 upvote or more",
                "LEAST_UPVOTES | 10 | 10 upvotes or more",
                "WITHDRAWN | include | withdrawn papers too"
            })
    void saysAFilterInAReadersWords(SearchParameter parameter, String value, String words) {
        assertThat(new FilterWords(new Subjects()).of(new Applied(parameter, value)))
                .isEqualTo(words);
    }
}
