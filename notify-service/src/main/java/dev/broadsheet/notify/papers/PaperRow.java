package dev.broadsheet.notify.papers;

import dev.broadsheet.contracts.paper.Author;
import dev.broadsheet.contracts.paper.Link;
import dev.broadsheet.contracts.paper.PaperDiscovered;
import dev.broadsheet.contracts.paper.PaperEnriched;
import dev.broadsheet.contracts.paper.PaperId;
import java.util.stream.Collectors;

/** The columns that the paper itself decides. A deleted paper leaves nothing but its id and revision. */
record PaperRow(
        PaperId id,
        long revision,
        String title,
        int authorCount,
        String firstAuthors,
        String summary,
        String codeUrl,
        boolean withdrawn,
        boolean deleted) {

    private static final int LONGEST_TEXT = 1_000;

    static PaperRow of(PaperEnriched enriched) {
        PaperDiscovered paper = enriched.paper();
        if (paper.deleted()) {
            return new PaperRow(paper.id(), paper.revision(), null, 0, null, null, null, paper.withdrawn(), true);
        }
        return new PaperRow(
                paper.id(),
                paper.revision(),
                oneLine(paper.title()),
                paper.authors().size(),
                firstAuthors(paper),
                summary(enriched),
                codeUrl(enriched),
                paper.withdrawn(),
                false);
    }

    private static String firstAuthors(PaperDiscovered paper) {
        return oneLine(paper.authors().stream()
                .limit(ListedPaper.AUTHORS_NAMED)
                .map(Author::name)
                .collect(Collectors.joining(", ")));
    }

    private static String summary(PaperEnriched enriched) {
        return enriched.summary() == null ? null : oneLine(enriched.summary().text());
    }

    private static String codeUrl(PaperEnriched enriched) {
        return enriched.links().stream()
                .filter(link -> link.kind() == Link.Kind.CODE)
                .map(Link::url)
                .findFirst()
                .orElse(null);
    }

    // Neither a line break nor a NUL, which PostgreSQL cannot store, belongs into a line of a mail.
    private static String oneLine(String text) {
        String line = text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        return line.length() <= LONGEST_TEXT ? line : line.substring(0, LONGEST_TEXT - 1) + "…";
    }
}
