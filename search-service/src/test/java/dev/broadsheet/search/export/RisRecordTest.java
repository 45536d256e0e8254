package dev.broadsheet.search.export;

import static org.assertj.core.api.Assertions.assertThat;

import de.undercouch.citeproc.ris.RISLibrary;
import de.undercouch.citeproc.ris.RISParser;
import de.undercouch.citeproc.ris.RISReference;
import de.undercouch.citeproc.ris.RISType;
import dev.broadsheet.search.papers.IndexedPaper;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class RisRecordTest {

    @Test
    void isReadWithAllFieldsByALibrary() throws IOException {
        RISReference record = read(CitedPapers.published("Phys.Rev.D59:126002,1999", "10.1103/PhysRevD.59.126002"));

        assertThat(record.getType()).isEqualTo(RISType.JOUR);
        assertThat(record.getId()).isEqualTo("cvetic2017-hep-th.9901002");
        assertThat(record.getTitle()).isEqualTo("On journals");
        assertThat(record.getAuthors()).containsExactly("Cvetič, M.");
        assertThat(record.getYear()).isEqualTo("2017");
        assertThat(record.getDate()).isEqualTo("2017/06/12");
        assertThat(record.getDOI()).isEqualTo("10.1103/PhysRevD.59.126002");
        assertThat(record.getURL()).isEqualTo("https://arxiv.org/abs/hep-th/9901002");
        assertThat(record.getAccessionNumber()).isEqualTo("arXiv:hep-th/9901002");
        assertThat(record.getKeywords()).containsExactly("attention");
        assertThat(record.getAbstrct()).isEqualTo("About them.");
    }

    @Test
    void isUnpublishedWithoutAJournal() throws IOException {
        RISReference record = read(CitedPapers.by("Laurens van der Maaten", "Hal Daumé III", "Gemma Team"));

        assertThat(record.getType()).isEqualTo(RISType.UNPB);
        assertThat(record.getAuthors()).containsExactly("van der Maaten, Laurens", "Daumé, Hal, III", "Gemma Team");
    }

    @Test
    void makesTexReadable() throws IOException {
        assertThat(read(CitedPapers.titled("Mem-$\\pi$ at 5\\%")).getTitle()).isEqualTo("Mem-π at 5%");
    }

    @Property(tries = 500)
    void staysOneRecordOfWholeLinesWhateverAPaperSays(
            @ForAll("hostile") String title, @ForAll("hostile") String abstractText, @ForAll("hostile") String author) {
        IndexedPaper paper = CitedPapers.paper("1706.03762", title, abstractText, List.of(author), abstractText, title);

        String[] lines = RisRecord.of(paper).split("\r\n");

        assertThat(lines).allMatch(line -> line.matches("[A-Z][A-Z0-9] {2}- [^\\p{Cntrl}\\u2028\\u2029]*"));
        assertThat(lines[0]).startsWith("TY  - ");
        assertThat(lines[lines.length - 1]).isEqualTo("ER  - ");
        assertThat(lines)
                .filteredOn(line -> line.startsWith("TY") || line.startsWith("ER"))
                .hasSize(2);
    }

    @Provide
    static Arbitrary<String> hostile() {
        return HostileText.any();
    }

    private static RISReference read(IndexedPaper paper) throws IOException {
        RISLibrary library = new RISParser().parse(new StringReader(RisRecord.of(paper)));
        assertThat(library.getReferences()).hasSize(1);
        return library.getReferences().getFirst();
    }
}
