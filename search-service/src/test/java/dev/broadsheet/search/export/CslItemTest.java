package dev.broadsheet.search.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.undercouch.citeproc.csl.CSLItemData;
import de.undercouch.citeproc.csl.CSLType;
import dev.broadsheet.search.papers.IndexedPaper;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class CslItemTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void isReadWithAllVariablesByACitationProcessor() throws JsonProcessingException {
        CSLItemData item = read(CitedPapers.published("Phys.Rev.D59:126002,1999", "10.1103/PhysRevD.59.126002"));

        assertThat(item.getId()).isEqualTo("cvetic2017-hep-th.9901002");
        assertThat(item.getType()).isEqualTo(CSLType.ARTICLE);
        assertThat(item.getTitle()).isEqualTo("On journals");
        assertThat(item.getIssued().getDateParts()).isDeepEqualTo(new int[][] {{2017, 6, 12}});
        assertThat(item.getDOI()).isEqualTo("10.1103/PhysRevD.59.126002");
        assertThat(item.getURL()).isEqualTo("https://arxiv.org/abs/hep-th/9901002");
        assertThat(item.getNumber()).isEqualTo("arXiv:hep-th/9901002");
        assertThat(item.getPublisher()).isEqualTo("arXiv");
        assertThat(item.getNote()).isEqualTo("Phys.Rev.D59:126002,1999");
    }

    @Test
    void tellsTheProcessorThePartsOfANameAndLeavesGroupsWhole() throws JsonProcessingException {
        CSLItemData item = read(CitedPapers.by("Laurens van der Maaten", "Hal Daumé III", "Gemma Team"));

        assertThat(item.getAuthor()[0].getNonDroppingParticle()).isEqualTo("van der");
        assertThat(item.getAuthor()[0].getFamily()).isEqualTo("Maaten");
        assertThat(item.getAuthor()[0].getGiven()).isEqualTo("Laurens");
        assertThat(item.getAuthor()[1].getSuffix()).isEqualTo("III");
        assertThat(item.getAuthor()[2].getLiteral()).isEqualTo("Gemma Team");
        assertThat(item.getAuthor()[2].getFamily()).isNull();
    }

    @Property(tries = 200)
    void holdsOnlyVariablesThatTheProcessorKnowsWhateverAPaperSays(
            @ForAll("hostile") String title, @ForAll("hostile") String author) throws JsonProcessingException {
        IndexedPaper paper = CitedPapers.paper("1706.03762", title, title, List.of(author), title, title);

        CSLItemData item = read(paper);

        assertThat(item.getURL()).isEqualTo("https://arxiv.org/abs/1706.03762");
        assertThat(JSON.readValue(JSON.writeValueAsString(CslItem.of(paper)), MAP)
                        .keySet())
                .isSubsetOf(
                        "id",
                        "type",
                        "title",
                        "author",
                        "issued",
                        "DOI",
                        "URL",
                        "number",
                        "publisher",
                        "note",
                        "abstract");
    }

    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

    @Provide
    static Arbitrary<String> hostile() {
        return HostileText.any();
    }

    private static CSLItemData read(IndexedPaper paper) throws JsonProcessingException {
        return CSLItemData.fromJson(JSON.readValue(JSON.writeValueAsString(CslItem.of(paper)), MAP));
    }
}
