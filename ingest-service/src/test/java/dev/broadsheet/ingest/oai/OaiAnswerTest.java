package dev.broadsheet.ingest.oai;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.broadsheet.contracts.paper.Author;
import dev.broadsheet.contracts.paper.PaperId;
import dev.broadsheet.ingest.reading.Told;
import dev.broadsheet.ingest.reading.Truncation;
import dev.broadsheet.ingest.reading.UnreadableDocumentException;
import dev.broadsheet.ingest.records.FoundPaper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class OaiAnswerTest {

    static final byte[] RAW = Truncation.document(OaiAnswerTest.class, "OaiAnswerFuzzTestInputs/reads/arxivraw.xml");
    static final byte[] ARXIV = Truncation.document(OaiAnswerTest.class, "OaiAnswerFuzzTestInputs/reads/arxiv.xml");
    static final byte[] ERROR = Truncation.document(OaiAnswerTest.class, "OaiAnswerFuzzTestInputs/reads/error.xml");

    static final byte[] DUBLIN_CORE =
            Truncation.document(OaiAnswerTest.class, "OaiAnswerFuzzTestInputs/reads/oai_dc.xml");

    final Told<OaiRecord> told = new Told<>();

    @Test
    void readsAPaperWithItsVersions() throws IOException {
        OaiAnswer answer = read(RAW);
        OaiRecord record = told.values().getFirst();
        FoundPaper paper = paper(0);

        assertThat(answer.resumptionToken()).contains("verb%3DListRecords%26skip%3D4");
        assertThat(answer.responseDate()).isEqualTo(Instant.parse("2026-01-05T09:00:00Z"));
        assertThat(record.datestamp()).isEqualTo(LocalDate.parse("2026-01-05"));
        assertThat(record.sets()).containsExactly("cs:cs:CL", "math:math:ST");
        assertThat(paper.title().shown()).isEqualTo("Counting α-sheep in large flocks");
        assertThat(paper.abstractText().shown()).isEqualTo("We count sheep & report 10⁻³ of them missing.");
        assertThat(paper.authors())
                .containsExactly(
                        new Author("Zoë Lindqvist", "Meadow College"),
                        new Author("Ivo Čapek", "Meadow College; Hill Institute"));
        assertThat(paper.version()).isEqualTo(2);
        assertThat(paper.versions()).hasSize(2);
        assertThat(paper.updatedAt()).isEqualTo(Instant.parse("2026-01-04T11:30:00Z"));
        assertThat(paper.withdrawn()).isFalse();
    }

    @Test
    void readsTheVersionOfAWithdrawnPaper() throws IOException {
        read(RAW);

        assertThat(paper(1).withdrawn()).isTrue();
        assertThat(paper(1).authors())
                .extracting(Author::name)
                .containsExactly("The Span Collaboration", "A. Pier", "B. Beam");
        assertThat(told.values().get(2).deleted()).isTrue();
    }

    @Test
    void tellsOfABadRecordBetweenGoodOnes() throws IOException {
        read(RAW);

        assertThat(told.values()).hasSize(3);
        assertThat(told.unreadable()).singleElement().satisfies(bad -> {
            assertThat(bad.position()).isEqualTo("record 2, oai:arXiv.org:2601.99992");
            assertThat(bad.cause()).contains("yesterday");
            assertThat(new String(bad.raw(), UTF_8)).contains("<date>yesterday</date>");
        });
    }

    @Test
    void readsTheFormatWithNamesTakenApart() throws IOException {
        OaiAnswer answer = read(ARXIV);

        assertThat(answer.resumptionToken()).isEmpty();
        assertThat(paper(0).authors())
                .containsExactly(
                        new Author("Ann Brook Jr.", "River School"),
                        Author.named("Ford"),
                        Author.named("Stream Collaboration"));
        assertThat(paper(0).version()).isZero();
        assertThat(paper(0).withdrawn()).isTrue();
    }

    @Test
    void readsARefusal() throws IOException {
        assertThat(read(ERROR).error().map(OaiError::isBadResumptionToken)).isEqualTo(Optional.of(true));
    }

    @Test
    void harvestsNoDublinCore() {
        assertThatThrownBy(() -> read(DUBLIN_CORE))
                .isInstanceOf(UnreadableDocumentException.class)
                .hasMessageContaining("oai_dc, which is not harvested: it tells no versions");
        assertThat(told.values()).isEmpty();
    }

    @Test
    void readsAFileInDublinCore() throws IOException {
        Optional<OaiAnswer> answer = readFile(DUBLIN_CORE);
        FoundPaper paper = paper(0);

        assertThat(answer.flatMap(OaiAnswer::resumptionToken)).contains("6960524|1001");
        assertThat(paper.id()).isEqualTo(new PaperId("1303.99999"));
        assertThat(paper.version()).isZero();
        assertThat(paper.title().shown()).isEqualTo("Water in two lines");
        assertThat(paper.abstractText().shown()).isEqualTo("Water flows.");
        assertThat(paper.authors())
                .extracting(Author::name)
                .containsExactly("Ann Brook Jr.", "Zoë Lindqvist", "The Span Collaboration");
        assertThat(paper.authorsOriginal()).isEqualTo("Brook, Ann, Jr.; Lindqvist, Zoë; The Span Collaboration");
        assertThat(paper.publishedAt()).isEqualTo(Instant.parse("2013-03-08T00:00:00Z"));
        assertThat(paper.updatedAt()).isEqualTo(Instant.parse("2024-01-23T00:00:00Z"));
        assertThat(paper.comments()).isEqualTo("This paper has been withdrawn by the author");
        assertThat(paper.withdrawn()).isTrue();
        assertThat(paper.journalRef()).isEqualTo("Journal of Water 14 (2014) 439 - 465");
        assertThat(paper.doi()).isEqualTo("10.1/w");
    }

    @Test
    void takesCategoriesOfDublinCoreFromSetsThatNameThem() throws IOException {
        readFile(DUBLIN_CORE);

        assertThat(paper(0).categories()).as("the older server's archives").isEmpty();
        assertThat(paper(1).categories()).containsExactly("cs.CL", "hep-th", "physics.optics");
        assertThat(paper(2).categories())
                .as("archives of either server, in an unknown order")
                .isEmpty();
    }

    @Test
    void readsARecordThatWasSavedAlone() throws IOException {
        String document = new String(DUBLIN_CORE, UTF_8);
        String record = document.substring(document.indexOf("<record>"), document.indexOf("</record>") + 9);

        assertThat(readFile(record.getBytes(UTF_8))).isEmpty();
        assertThat(paper(0).id()).isEqualTo(new PaperId("1303.99999"));
    }

    @Test
    void refusesAnUnknownMetadataFormat() {
        String marc =
                "<OAI-PMH><responseDate>2026-01-05T09:00:00Z</responseDate><ListRecords><record><metadata><marc/></metadata></record></ListRecords></OAI-PMH>";

        assertThatThrownBy(() -> readFile(marc.getBytes(UTF_8)))
                .isInstanceOf(UnreadableDocumentException.class)
                .hasMessageContaining("marc, which is not supported");
    }

    @Property
    void givesAPrefixOfWhatIsCutOff(@ForAll @IntRange(max = 4_000) int length) throws IOException {
        Truncation.<OaiRecord>givesAPrefix(RAW, Math.min(length, RAW.length), OaiAnswer::read);
        Truncation.<OaiRecord>givesAPrefix(ARXIV, Math.min(length, ARXIV.length), OaiAnswer::read);
        Truncation.<OaiRecord>givesAPrefix(DUBLIN_CORE, Math.min(length, DUBLIN_CORE.length), OaiAnswer::readFile);
    }

    private OaiAnswer read(byte[] document) throws IOException {
        return OaiAnswer.read(new ByteArrayInputStream(document), told);
    }

    private Optional<OaiAnswer> readFile(byte[] document) throws IOException {
        return OaiAnswer.readFile(new ByteArrayInputStream(document), told);
    }

    private FoundPaper paper(int at) {
        return told.values().get(at).found().orElseThrow().paper().orElseThrow();
    }
}
