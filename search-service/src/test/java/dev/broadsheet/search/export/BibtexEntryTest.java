package dev.broadsheet.search.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.broadsheet.search.papers.IndexedPaper;
import java.io.StringReader;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jbibtex.BibTeXDatabase;
import org.jbibtex.BibTeXEntry;
import org.jbibtex.BibTeXParser;
import org.jbibtex.Key;
import org.jbibtex.LaTeXParser;
import org.jbibtex.LaTeXPrinter;
import org.jbibtex.ParseException;
import org.junit.jupiter.api.Test;

class BibtexEntryTest {

    @Test
    void isReadWithAllFieldsByALibrary() throws ParseException {
        BibTeXEntry entry = read(CitedPapers.published("Phys.Rev.D59:126002,1999", "10.1103/PhysRevD.59.126002"));

        assertThat(entry.getType()).isEqualTo(new Key("misc"));
        assertThat(entry.getKey().getValue()).isEqualTo("cvetic2017-hep-th.9901002");
        assertThat(field(entry, "author")).isEqualTo("Cvetič, M.");
        assertThat(field(entry, "title")).isEqualTo("On journals");
        assertThat(field(entry, "year")).isEqualTo("2017");
        assertThat(field(entry, "month")).isEqualTo("June");
        assertThat(field(entry, "eprint")).isEqualTo("hep-th/9901002");
        assertThat(field(entry, "archivePrefix")).isEqualTo("arXiv");
        assertThat(field(entry, "primaryClass")).isEqualTo("cs.CL");
        assertThat(field(entry, "doi")).isEqualTo("10.1103/PhysRevD.59.126002");
        assertThat(field(entry, "url")).isEqualTo("https://arxiv.org/abs/hep-th/9901002");
        assertThat(field(entry, "note")).isEqualTo("Phys.Rev.D59:126002,1999");
        assertThat(field(entry, "abstract")).isEqualTo("About them.");
    }

    @Test
    void writesAuthorsInTheirOrderFamilyNameFirst() throws ParseException {
        BibTeXEntry entry = read(CitedPapers.by(
                "Aäron van den Oord", "Luc Van Gool", "Hal Daumé III", "The ATLAS Collaboration", "Wu and, Co"));

        assertThat(field(entry, "author"))
                .isEqualTo("van den Oord, Aäron and Van Gool, Luc and Daumé, III, Hal and {The ATLAS Collaboration}"
                        + " and Wu {and}, Co");
    }

    @Test
    void saysInLatexWhatThePaperSays() throws ParseException {
        BibTeXEntry entry = read(CitedPapers.titled("R&D of 50% {more} \\emph{models} at #1_2 & GPT"));

        assertThat(text(field(entry, "title"))).isEqualTo("R&D of 50% more models at #1_2 & GPT");
    }

    @Property(tries = 500)
    void staysOneEntryWhateverAPaperSays(
            @ForAll("hostile") String title,
            @ForAll("hostile") String abstractText,
            @ForAll("hostile") String author,
            @ForAll("hostile") String doi)
            throws ParseException {
        IndexedPaper paper =
                CitedPapers.paper("1706.03762", title, abstractText, List.of(author, "Ada Lovelace"), doi, doi);

        BibTeXEntry entry = read(paper);

        assertThat(field(entry, "eprint")).isEqualTo("1706.03762");
        assertThat(field(entry, "author")).endsWith("Lovelace, Ada");
        assertThat(entry.getFields().keySet()).allMatch(key -> key.getValue().matches("[a-zA-Z]+"));
        assertThat(BibtexEntry.of(paper)).doesNotContainPattern("[\\p{Cntrl}&&[^\\n]]");
    }

    @Provide
    static Arbitrary<String> hostile() {
        return HostileText.any();
    }

    private static BibTeXEntry read(IndexedPaper paper) throws ParseException {
        BibTeXDatabase database = new BibTeXParser().parse(new StringReader(BibtexEntry.of(paper)));
        assertThat(database.getEntries()).hasSize(1);
        return database.getEntries().values().iterator().next();
    }

    private static String field(BibTeXEntry entry, String name) {
        return entry.getField(new Key(name)).toUserString();
    }

    private static String text(String latex) throws ParseException {
        return new LaTeXPrinter().print(new LaTeXParser().parse(new StringReader(latex)));
    }
}
