package dev.broadsheet.ingest.records;

import static dev.broadsheet.contracts.paper.Checks.requirePresent;
import static dev.broadsheet.contracts.paper.Checks.requireText;

/** Where something was found: the source's name, as operators see it, and how far it is to be believed. */
public record Origin(String source, Authority authority) {

    public Origin {
        requireText(source, "source");
        requirePresent(authority, "authority");
    }
}
