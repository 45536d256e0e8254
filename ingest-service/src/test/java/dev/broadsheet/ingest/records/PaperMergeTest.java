package dev.broadsheet.ingest.records;

import static dev.broadsheet.ingest.records.FoundPapers.announced;
import static dev.broadsheet.ingest.records.FoundPapers.harvested;
import static dev.broadsheet.ingest.records.FoundPapers.listed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.broadsheet.contracts.paper.Author;
import dev.broadsheet.contracts.paper.PaperDiscovered;
import dev.broadsheet.contracts.paper.PaperVersion;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class PaperMergeTest {

    @Test
    void believesTheHigherAuthorityAboutTheSameVersion() {
        PaperDiscovered paper = merged(announced(1, "From the feed"), harvested(1, "From the record"));

        assertThat(paper.title()).isEqualTo("From the record");
        assertThat(paper.publishedAt()).isEqualTo(FoundPapers.SUBMITTED);
        assertThat(paper.comments()).isEqualTo("12 pages");
    }

    @Test
    void keepsWhatTheHigherAuthoritySaidWhicheverComesFirst() {
        PaperDiscovered paper = merged(harvested(1, "From the record"), announced(1, "From the feed"));

        assertThat(paper.title()).isEqualTo("From the record");
        assertThat(paper.categories()).containsExactly("cs.CL", "cs.AI");
    }

    @Test
    void takesTheTextOfANewerVersionWhoeverTellsIt() {
        PaperDiscovered paper = merged(harvested(1, "First"), announced(2, "Second"));

        assertThat(paper.title()).isEqualTo("Second");
        assertThat(paper.version()).isEqualTo(2);
    }

    @Test
    void keepsTheDateOfTheFirstVersionWhenTheFeedTellsOfASecond() {
        PaperDiscovered paper = merged(harvested(1, "First"), announced(2, "Second"));

        assertThat(paper.publishedAt()).isEqualTo(FoundPapers.SUBMITTED);
        assertThat(paper.versions()).extracting(PaperVersion::version).containsExactly(1);
    }

    @Test
    void doesNotGoBackToAnOlderVersion() {
        PaperDiscovered paper = merged(harvested(2, "Second"), harvested(1, "First"));

        assertThat(paper.title()).isEqualTo("Second");
        assertThat(paper.version()).isEqualTo(2);
        assertThat(paper.versions()).extracting(PaperVersion::version).containsExactly(1, 2);
    }

    @Test
    void letsASourceWithoutVersionsFillGapsOnly() {
        PaperDiscovered paper = merged(harvested(1, "From the record"), listed("From the list"));

        assertThat(paper.title()).isEqualTo("From the record");
    }

    @Test
    void givesTheListsPaperItsRecordLater() {
        PaperDiscovered paper = merged(listed("From the list"), harvested(2, "From the record"));

        assertThat(paper.title()).isEqualTo("From the record");
        assertThat(paper.categories()).containsExactly("cs.CL", "cs.AI");
    }

    @Test
    void keepsAffiliationsThatAnEqualListOfNamesLeavesOut() {
        FoundPaper first = harvested(1, "Title");
        FoundPaper affiliated = new FoundPaper(
                first.id(),
                first.origin(),
                1,
                first.title(),
                first.abstractText(),
                List.of(new Author("Ada Lovelace", "London")),
                null,
                first.categories(),
                first.publishedAt(),
                first.updatedAt(),
                first.versions(),
                null,
                null,
                null,
                null);

        assertThat(merged(affiliated, first).authors()).containsExactly(new Author("Ada Lovelace", "London"));
    }

    @Test
    void takesTheLatestWordOfTheSameSource() {
        assertThat(merged(harvested(1, "With a tpyo"), harvested(1, "Without")).title())
                .isEqualTo("Without");
    }

    @Property
    void comesToTheSameTextInWhateverOrderSourcesTell(@ForAll("tellings") List<FoundPaper> tellings) {
        PaperDiscovered forwards = merged(tellings.toArray(FoundPaper[]::new));
        PaperDiscovered backwards = merged(tellings.reversed().toArray(FoundPaper[]::new));

        assertThat(forwards.title()).isEqualTo(backwards.title());
        assertThat(forwards.publishedAt()).isEqualTo(backwards.publishedAt());
        assertThat(forwards.versions()).isEqualTo(backwards.versions());
    }

    @Provide
    Arbitrary<List<FoundPaper>> tellings() {
        List<FoundPaper> all = Stream.of(1, 2, 3)
                .flatMap(version -> Stream.of(
                        announced(version, "Feed, version " + version), harvested(version, "Record " + version)))
                .toList();
        return Arbitraries.of(all).list().uniqueElements().ofMinSize(1);
    }

    private static PaperDiscovered merged(FoundPaper... tellings) {
        Standing standing = Standing.first(tellings[0]);
        for (FoundPaper telling : tellings) {
            standing = standing.merge(telling);
        }
        return standing.paper();
    }
}
