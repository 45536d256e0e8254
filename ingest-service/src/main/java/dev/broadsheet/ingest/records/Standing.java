package dev.broadsheet.ingest.records;

import dev.broadsheet.contracts.paper.PaperDiscovered;

/** A paper of record as it stands: what is published of it, the sources' own words, and who said what. */
record Standing(PaperDiscovered paper, Original original, Provenance provenance) {

    static Standing first(FoundPaper found) {
        return new PaperMerge(found).asFirst();
    }

    Standing merge(FoundPaper found) {
        return new PaperMerge(found).into(this);
    }

    boolean publishesTheSameAs(Standing other) {
        return paper.equals(other.paper);
    }
}
