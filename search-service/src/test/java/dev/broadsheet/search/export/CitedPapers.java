package dev.broadsheet.search.export;

import dev.broadsheet.contracts.paper.Author;
import dev.broadsheet.contracts.paper.PaperEnriched.KeyPhrase;
import dev.broadsheet.contracts.paper.PaperId;
import dev.broadsheet.search.papers.IndexedPaper;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** Papers to cite. */
final class CitedPapers {

    private static final Instant SUBMITTED = Instant.parse("2017-06-12T17:57:34Z");

    private CitedPapers() {}

    static IndexedPaper titled(String title) {
        return paper("1706.03762", title, "About it.", List.of("Ashish Vaswani"), null, null);
    }

    static IndexedPaper by(String... authors) {
        return paper("1706.03762", "On names", "About names.", Arrays.asList(authors), null, null);
    }

    static IndexedPaper published(String journalRef, String doi) {
        return paper("hep-th/9901002", "On journals", "About them.", List.of("M. Cvetič"), journalRef, doi);
    }

    static IndexedPaper paper(
            String id, String title, String abstractText, List<String> authors, String journalRef, String doi) {
        return new IndexedPaper(
                new PaperId(id),
                1,
                title,
                abstractText,
                authors.stream().map(Author::named).toList(),
                List.of("cs.CL", "cs.LG"),
                SUBMITTED,
                SUBMITTED,
                List.of(),
                null,
                journalRef,
                doi,
                List.of(),
                "test",
                false,
                List.of(new KeyPhrase("attention", 0.9)),
                null,
                List.of(),
                null,
                null);
    }
}
