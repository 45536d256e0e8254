package dev.broadsheet.search.indexing;

import dev.broadsheet.contracts.paper.Checks;
import dev.broadsheet.contracts.paper.PaperId;
import java.util.Map;

/**
 * What one event changes: its own part of a paper's document, and nothing of the other part.
 *
 * @param revision of this part; a document that has it or a newer one stays as it is
 * @param fields the whole part; empty if the paper was taken down
 */
record DocumentPart(PaperId id, Kind kind, long revision, Map<String, Object> fields) {

    /** The parts that a document has. */
    enum Kind {
        PAPER,
        SIGNALS;

        String revisionField() {
            return switch (this) {
                case PAPER -> "paperRevision";
                case SIGNALS -> "signalsRevision";
            };
        }
    }

    DocumentPart {
        Checks.requirePresent(id, "id");
        Checks.requirePresent(kind, "kind");
        Checks.requirePositive(revision, "revision");
        fields = Map.copyOf(fields);
    }

    /** Whether it says that there is nothing to be seen. */
    boolean isTakenDown() {
        return fields.isEmpty() || fields.containsKey("deleted");
    }
}
