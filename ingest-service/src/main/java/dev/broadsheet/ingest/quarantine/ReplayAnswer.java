package dev.broadsheet.ingest.quarantine;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.broadsheet.contracts.paper.PaperId;
import java.util.List;

/**
 * What became of a replay.
 *
 * @param papers what the record holds, recorded now; the quarantine has let it go
 * @param error why it still cannot be read; it stays
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReplayAnswer(boolean replayed, List<PaperId> papers, String error) {

    static ReplayAnswer recorded(List<PaperId> papers) {
        return new ReplayAnswer(true, papers, null);
    }

    static ReplayAnswer refused(String error) {
        return new ReplayAnswer(false, null, error);
    }
}
