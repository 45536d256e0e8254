package dev.broadsheet.search.export;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.broadsheet.search.papers.IndexedPaper;
import dev.broadsheet.search.tex.ReadableTex;
import java.time.LocalDate;
import java.util.List;

/**
 * A paper as an item of CSL-JSON. The type {@code article} is a preprint's since CSL 1.0.2.
 *
 * @see <a href="https://docs.citationstyles.org/en/stable/specification.html#appendix-iii-types">CSL: types</a>
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record CslItem(
        String id,
        String type,
        String title,
        List<CslName> author,
        Issued issued,
        @JsonProperty("DOI") String doi,
        @JsonProperty("URL") String url,
        String number,
        String publisher,
        String note,
        @JsonProperty("abstract") String abstractText) {

    /** A name in its parts, or as a whole. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record CslName(
            String family,
            String given,
            @JsonProperty("non-dropping-particle") String particle,
            String suffix,
            String literal) {

        static CslName of(CitedName name) {
            return switch (name) {
                case CitedName.Whole whole -> new CslName(null, null, null, null, whole.name());
                case CitedName.Person person ->
                    new CslName(person.family(), person.given(), person.particle(), person.suffix(), null);
            };
        }
    }

    /** A date as year, month and day. */
    record Issued(@JsonProperty("date-parts") List<List<Integer>> dateParts) {
        static Issued on(LocalDate day) {
            return new Issued(List.of(List.of(day.getYear(), day.getMonthValue(), day.getDayOfMonth())));
        }
    }

    static CslItem of(IndexedPaper paper) {
        Reference reference = new Reference(paper);
        return new CslItem(
                reference.key(),
                "article",
                readable(paper.title()),
                CitedName.of(paper).stream().map(CslName::of).toList(),
                Issued.on(reference.date()),
                reference.doi().orElse(null),
                reference.url(),
                "arXiv:" + reference.identifier(),
                "arXiv",
                reference.journal().map(CslItem::readable).orElse(null),
                readable(paper.abstractText()));
    }

    private static String readable(String text) {
        return OneLine.of(ReadableTex.of(OneLine.of(text)));
    }
}
