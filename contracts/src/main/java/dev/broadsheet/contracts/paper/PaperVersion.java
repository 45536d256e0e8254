package dev.broadsheet.contracts.paper;

import static dev.broadsheet.contracts.paper.Checks.requirePositive;
import static dev.broadsheet.contracts.paper.Checks.requirePresent;

import java.time.Instant;

/** One submitted version of a paper, counted from 1. */
public record PaperVersion(int version, Instant createdAt) {

    public PaperVersion {
        requirePositive(version, "version");
        requirePresent(createdAt, "createdAt");
    }
}
