package dev.broadsheet.enrich.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FactsEnricherTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12 pages, 5 figures, 3 tables          | 12 | 5 | 3",
                "11pages, 8figures, 4tables             | 11 | 8 | 4",
                "[14] pages, [6] figures, [1] table     | 14 | 6 | 1",
                "Total pages 29, six figures            | 29 | 6 |",
                "7 pages, 28 pages total                | 28 |   |",
                "8 pages + 4 supplementary              | 8  |   |",
                "vi+120 pages                           | 120|   |",
                "17 pp., no figures                     | 17 |   |",
                "9-page main paper, 8 eps figures       | 9  | 8 |",
                "see pp. 7, 14 and Fig. 2 of 2007       |    |   |",
            })
    void readsCounts(String comments, Integer pages, Integer figures, Integer tables) {
        assertThat(Counted.PAGES.in(comments).orElse(null)).isEqualTo(pages);
        assertThat(Counted.FIGURES.in(comments).orElse(null)).isEqualTo(figures);
        assertThat(Counted.TABLES.in(comments).orElse(null)).isEqualTo(tables);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Accepted at NeurIPS 2025                                   | NeurIPS 2025",
                "To appear in Proc. of ICML 2024 (oral)                     | ICML 2024",
                "ICLR 2026 Workshop on Rare Storms                          | ICLR 2026 Workshop",
                "accepted to Storms@ICML 2025                               | ICML 2025 Workshop",
                "CVPRW 2026. 8 pages                                        | CVPR 2026 Workshop",
                "Accepted to Findings of ACL 2026                           | ACL 2026 Findings",
                "NeurIPS'25; project page follows                           | NeurIPS 2025",
                "6 pages, accepted at ICDAR2025                             | ICDAR 2025",
                "accepted at the 3rd Conference on Storms (STORM 2025)      | STORM 2025",
                "19 pages, to appear in Osaka J. Math                       | Osaka J. Math",
                "Published in the Journal of Imaginary Weather. 9 pages     | Journal of Imaginary Weather",
            })
    void readsTheVenueFromRemarks(String comments, String venue) {
        assertThat(Remarks.venue(comments)).contains(venue);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Submitted to NeurIPS 2025",
                "under review at ICLR 2026",
                "9 pages, IEEE Transactions on Storms (Submitted)",
                "extended version of our ICCV 2023 paper",
                "Accepted for publication",
                "published version, to appear",
                "up to date; chi squared; 12 pages",
            })
    void takesNoIntentionForAVenue(String comments) {
        assertThat(Remarks.venue(comments)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Phys. Rev. D 76, 013009 (2007)                | Phys. Rev. D 2007",
                "Phys.Rev.D75:094019,2007                      | Phys. Rev. D 2007",
                "Journal of Weather, vol 104, 073536 (2008)    | Journal of Weather 2008",
                "J. of Storms, 213(2) (Feb. 2009) 264-278      | J. of Storms 2009",
                "Proceedings of the 41st ICML, PMLR 235, 2024  | ICML 2024",
            })
    void readsTheVenueFromAJournalReference(String reference, String venue) {
        assertThat(JournalReference.venue(reference)).contains(venue);
    }

    @Property
    void neverThrows(@ForAll("remarks") String text) {
        assertThat(Counted.PAGES.in(text).orElse(1)).isPositive();
        assertThat(Remarks.venue(text).orElse("venue")).isNotBlank();
        assertThat(JournalReference.venue(text).orElse("venue")).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1 ",
                "1 color ",
                "accepted in ",
                "A",
                "A. ",
                "(A ",
                "ICML ",
                "Conference (",
                "in the ",
                ", AB 20",
                "total "
            })
    @Timeout(2)
    void takesLinearTime(String part) {
        String text = part.repeat(20_000 / part.length());

        assertThat(Counted.PAGES.in(text)).isEmpty();
        assertThat(Remarks.venue(text).orElse("").length()).isLessThan(200);
        assertThat(JournalReference.venue(text).orElse("").length()).isLessThan(200);
    }

    @Provide
    Arbitrary<String> remarks() {
        return Arbitraries.of(List.of(
                        "accepted ",
                        "at ",
                        "in ",
                        "NeurIPS",
                        " 2025",
                        "'25",
                        "(",
                        ")",
                        "pages",
                        "12 ",
                        "0 ",
                        ", ",
                        ". ",
                        "; ",
                        "submitted ",
                        "Workshop",
                        "Proc. of ",
                        "J. ",
                        "CVPRW",
                        "@",
                        "-",
                        "\"",
                        "$",
                        "\\",
                        "é",
                        "\n",
                        "Conference ",
                        "total "))
                .list()
                .ofMaxSize(30)
                .map(list -> String.join("", list));
    }
}
