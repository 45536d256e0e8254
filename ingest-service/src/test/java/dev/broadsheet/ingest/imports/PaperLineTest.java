package dev.broadsheet.ingest.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.broadsheet.contracts.paper.Author;
import dev.broadsheet.contracts.paper.PaperId;
import dev.broadsheet.ingest.records.Found;
import dev.broadsheet.ingest.records.FoundPaper;
import dev.broadsheet.ingest.records.FoundSignals;
import java.time.Instant;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaperLineTest {

    @Test
    void readsALineOfTheSnapshot() {
        FoundPaper paper = PaperLine.parse("""
                        {"id":"0704.9999","submitter":"A. Person","authors":"ignored, since parsed","title":"Two lines\\n  of title",
                         "comments":"12 pages","journal-ref":null,"doi":"10.1/x","categories":"hep-ph cs.CL",
                         "abstract":"  First line\\nsecond line.\\n",
                         "versions":[{"version":"v1","created":"Mon, 2 Apr 2007 19:18:42 GMT"},{"version":"v2","created":"Tue, 24 Jul 2007 20:10:27 GMT"}],
                         "authors_parsed":[["Balázs","C.",""],["King","Martin Luther","Jr."]]}
                        """).paper().orElseThrow();

        assertThat(paper.id()).isEqualTo(new PaperId("0704.9999"));
        assertThat(paper.version()).isEqualTo(2);
        assertThat(paper.title().shown()).isEqualTo("Two lines of title");
        assertThat(paper.abstractText().shown()).isEqualTo("First line second line.");
        assertThat(paper.authors()).extracting(Author::name).containsExactly("C. Balázs", "Martin Luther King Jr.");
        assertThat(paper.categories()).containsExactly("hep-ph", "cs.CL");
        assertThat(paper.publishedAt()).isEqualTo(Instant.parse("2007-04-02T19:18:42Z"));
        assertThat(paper.updatedAt()).isEqualTo(Instant.parse("2007-07-24T20:10:27Z"));
        assertThat(paper.journalRef()).isNull();
        assertThat(paper.withdrawn()).isFalse();
    }

    @Test
    void readsALineThatHasOnlyTheDayOfItsAnnouncement() {
        FoundPaper paper = PaperLine.parse("""
                        {"id":"2604.99999","authors":"Cheng-Kang Ted Chao (1), Yotam Gingold and José M. Ríos","title":"T","categories":"cs.GR","listed":"2026-04-03"}
                        """).paper().orElseThrow();

        assertThat(paper.authors())
                .extracting(Author::name)
                .containsExactly("Cheng-Kang Ted Chao", "Yotam Gingold", "José M. Ríos");
        assertThat(paper.publishedAt()).isEqualTo(Instant.parse("2026-04-03T00:00:00Z"));
        assertThat(paper.version()).isZero();
        assertThat(paper.abstractText().shown()).isEmpty();
    }

    @Test
    void readsWithdrawalFromTheComments() {
        assertThat(PaperLine.parse("""
                                {"id":"2604.99999","authors":"A","title":"T","listed":"2026-04-03","comments":"This paper has been withdrawn by the author"}
                                """).paper().orElseThrow().withdrawn()).isTrue();
    }

    @Test
    void readsALineOfTheSampleFormatWithItsSignals() {
        Found found = PaperLine.parse("""
                {"id":"2601.99999v2","version":2,"title":"T","abstract":"A.","authors":["王伟","Ada Lovelace"],"categories":["cs.CL"],
                 "publishedAt":"2026-01-22T03:51:43Z","updatedAt":"2026-01-23T00:00:00Z",
                 "versions":[{"version":1,"createdAt":"2026-01-22T03:51:43Z"},{"version":2,"createdAt":"2026-01-23T00:00:00Z"}],
                 "signals":{"listDay":"2026-01-23","upvotes":7,"comments":1,"submittedBy":{"name":"akhaliq","fullname":"AK"},
                   "githubRepo":"https://github.com/a/b","githubStars":3,"linkedModels":["A/b"]}}
                """);
        FoundSignals signals = found.signals().orElseThrow();

        assertThat(found.id()).isEqualTo(new PaperId("2601.99999"));
        assertThat(found.paper().orElseThrow().authors())
                .extracting(Author::name)
                .containsExactly("王伟", "Ada Lovelace");
        assertThat(signals.listDay()).isEqualTo(LocalDate.parse("2026-01-23"));
        assertThat(signals.upvotes()).isEqualTo(7);
        assertThat(signals.submittedBy().fullname()).isEqualTo("AK");
        assertThat(signals.linkedModels()).containsExactly("A/b");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"id\":\"2604.99999\"                                                   | not JSON",
                "[]                                                                     | not a JSON object",
                "{\"id\":\"x\",\"title\":\"T\",\"authors\":\"A\",\"listed\":\"2026-04-03\"}           | not an arXiv identifier: 'x'",
                "{\"id\":\"2604.99999\",\"authors\":\"A\",\"listed\":\"2026-04-03\"}              | 'title' is missing",
                "{\"id\":\"2604.99999\",\"title\":\"T\",\"authors\":\"A\"}                        | no date",
                "{\"id\":\"2604.99999\",\"title\":\"T\",\"authors\":\"A\",\"listed\":\"soon\"}      | could not be parsed",
                "{\"id\":\"2604.99999\",\"title\":5,\"authors\":\"A\",\"listed\":\"2026-04-03\"}   | 'title' must be a string",
            })
    void saysWhatIsWrongWithTheRest(String line, String reason) {
        assertThatThrownBy(() -> PaperLine.parse(line))
                .isInstanceOf(UnreadableLineException.class)
                .hasMessageContaining(reason);
    }

    @Test
    void refusesAnAddressThatIsNotOfTheWeb() {
        assertThatThrownBy(() -> PaperLine.parse("""
                        {"id":"2601.99999","title":"T","authors":[],"publishedAt":"2026-01-22T03:51:43Z","signals":{"projectPage":"javascript:alert(1)"}}
                        """)).hasMessageContaining("http");
    }

    @Property
    void neverFailsOtherwise(@ForAll String anything) {
        try {
            PaperLine.parse("{\"id\":\"2601.99999\",\"title\":\"T\",\"authors\":\"" + anything);
        } catch (UnreadableLineException expected) {
            assertThat(expected).hasMessageContaining(" ");
        }
    }
}
