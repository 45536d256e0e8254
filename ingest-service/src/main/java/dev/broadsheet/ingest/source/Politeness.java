package dev.broadsheet.ingest.source;

import static dev.broadsheet.contracts.paper.Checks.requirePresent;
import static dev.broadsheet.contracts.paper.Checks.requireText;

import java.time.Duration;

/**
 * What a host asks of those who call it, kept by the whole deployment: one request at a time, and a pause.
 *
 * @param lease sources with the same lease share the host, and take turns
 * @param pause from the start of one request to the start of the next
 */
public record Politeness(String lease, Duration pause) {

    public Politeness {
        requireText(lease, "lease");
        requirePresent(pause, "pause");
    }
}
