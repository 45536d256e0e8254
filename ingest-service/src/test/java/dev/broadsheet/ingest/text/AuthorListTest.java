package dev.broadsheet.ingest.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.broadsheet.contracts.paper.Author;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuthorListTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A. First, B.  Second and C. Third | A. First;B. Second;C. Third",
                "A. First, Jr., B. Second III, and C. Third & D. Fourth | A. First Jr.;B. Second III;C. Third;D. Fourth",
                "The Span Collaboration: A. Pier, B. Beam, et al. | The Span Collaboration;A. Pier;B. Beam",
                "A. Pier for the Span Collaboration | A. Pier;Span Collaboration",
                "A. Pier on behalf of the Span Team | A. Pier;Span Team",
                "Fran\\c{c}ois Sand, Andrea Brandt | François Sand;Andrea Brandt",
            })
    void readsNames(String written, String names) {
        assertThat(AuthorList.parse(written)).extracting(Author::name).containsExactly(names.split(";"));
    }

    @Test
    void resolvesNumbersByTheLegend() {
        assertThat(AuthorList.parse("A. First (1), B. Second (1 and 2), C. Third ((1) Univ. X, Town, (2) Univ. Y)"))
                .containsExactly(
                        new Author("A. First", "Univ. X, Town"),
                        new Author("B. Second", "Univ. X, Town; Univ. Y"),
                        Author.named("C. Third"));
    }

    @Test
    void givesAnAffiliationBehindSeveralNamesToAllOfThem() {
        assertThat(AuthorList.parse("A. First (Hill), B. Second and C. Third (Dale (North), Town)"))
                .containsExactly(
                        new Author("A. First", "Hill"),
                        new Author("B. Second", "Dale (North), Town"),
                        new Author("C. Third", "Dale (North), Town"));
    }

    @Test
    void guessesNoAffiliationFromNumbersWithoutALegend() {
        assertThat(AuthorList.parse("A. First (1), B. Second (2)"))
                .containsExactly(Author.named("A. First"), Author.named("B. Second"));
    }

    @Test
    void survivesThousandsOfNumbersBehindAName() {
        String numbers = "1,".repeat(30_000) + "1";

        assertThat(AuthorList.parse("A. First (" + numbers + ") ((1) Hill)"))
                .containsExactly(new Author("A. First", "Hill"));
    }

    @Test
    void holdsNoLongLegendForEachOfThousandsOfNames() {
        String names =
                IntStream.range(0, 5_000).mapToObj(at -> "A" + at + " (1)").collect(Collectors.joining(", "));

        assertThat(AuthorList.parse(names + " ((1) " + "long ".repeat(10_000) + ")"))
                .hasSize(5_000)
                .allSatisfy(author -> assertThat(author.affiliation()).isNull());
    }

    @Test
    void putsAParsedNameTogether() {
        assertThat(AuthorList.named("King", "Martin Luther", "Jr.", "Boston"))
                .containsExactly(new Author("Martin Luther King Jr.", "Boston"));
        assertThat(AuthorList.named(":", "", "", "")).isEmpty();
    }

    @Property
    void givesBackEveryName(@ForAll @Size(max = 30) List<@net.jqwik.api.From("names") String> names) {
        assertThat(AuthorList.parse(String.join(", ", names)))
                .extracting(Author::name)
                .isEqualTo(names);
    }

    @Property
    void takesAnything(@ForAll String written) {
        assertThat(AuthorList.parse(written))
                .allSatisfy(author -> assertThat(author.name()).isNotBlank().hasSizeLessThanOrEqualTo(320));
    }

    @Provide
    Arbitrary<String> names() {
        Arbitrary<String> given = Arbitraries.of("A.", "Zoë", "J.-P.", "王", "Anna Maria");
        Arbitrary<String> last = Arbitraries.of("First", "Čapek", "van der Berg", "O'Hill", "Andersen", "伟");
        return net.jqwik.api.Combinators.combine(given, last).as((one, other) -> one + " " + other);
    }
}
