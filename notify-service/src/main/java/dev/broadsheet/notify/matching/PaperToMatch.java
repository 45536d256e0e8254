package dev.broadsheet.notify.matching;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.broadsheet.contracts.paper.PaperId;
import java.util.Optional;

/**
 * A paper that waits to be matched, with its signals.
 *
 * @param change which change of it this is
 * @param toldVersion and {@code toldWithdrawn}: as readers who had it know it
 * @param news whether it may reach readers for the first time
 * @param document what queries are held against; absent if it is not news
 */
record PaperToMatch(
        PaperId id,
        long change,
        int version,
        boolean withdrawn,
        int toldVersion,
        boolean toldWithdrawn,
        boolean news,
        Optional<ObjectNode> document,
        Optional<HalfVector> vector) {

    boolean mayMatch() {
        return news && !withdrawn && document.isPresent();
    }

    boolean isWithdrawnNow() {
        return withdrawn && !toldWithdrawn;
    }

    boolean hasNewVersion() {
        return !withdrawn && version > toldVersion;
    }
}
