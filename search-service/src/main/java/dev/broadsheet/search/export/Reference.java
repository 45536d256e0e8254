package dev.broadsheet.search.export;

import dev.broadsheet.search.papers.IndexedPaper;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/** What every citation format says of a paper. */
record Reference(IndexedPaper paper) {

    String key() {
        return CitationKey.of(paper);
    }

    String identifier() {
        return paper.id().value();
    }

    /** The paper's own address, which stays whatever becomes of this site. */
    String url() {
        return "https://arxiv.org/abs/" + paper.id();
    }

    /** When version 1 was submitted. */
    LocalDate date() {
        return paper.publishedAt().atZone(ZoneOffset.UTC).toLocalDate();
    }

    Optional<String> doi() {
        // What can end a field of any format is in no DOI that resolves.
        return Optional.ofNullable(paper.doi())
                .map(doi -> doi.replaceAll("[\\s\\p{Cntrl}\\p{Z}{}\\\\\"]", ""))
                .filter(doi -> !doi.isEmpty());
    }

    Optional<String> journal() {
        return Optional.ofNullable(paper.journalRef()).map(OneLine::of).filter(text -> !text.isEmpty());
    }

    Optional<String> primaryCategory() {
        return paper.categories().stream().findFirst();
    }
}
