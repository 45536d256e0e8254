package dev.broadsheet.ingest.oai;

import static dev.broadsheet.contracts.paper.Checks.requirePresent;
import static dev.broadsheet.contracts.paper.Checks.requireText;

/**
 * What a repository refuses, and why.
 *
 * @param code as it came, such as {@code badResumptionToken}
 * @see <a href="https://www.openarchives.org/OAI/openarchivesprotocol.html#ErrorConditions">OAI-PMH 2.0, 3.6</a>
 */
public record OaiError(String code, String message) {

    public OaiError {
        requireText(code, "error code");
        requirePresent(message, "error message");
    }

    /** Nothing changed since: an answer like any other, not a failure. */
    public boolean isNoRecordsMatch() {
        return code.equals("noRecordsMatch");
    }

    /** The token has expired or was never given out: the harvest starts again from its last complete datestamp. */
    public boolean isBadResumptionToken() {
        return code.equals("badResumptionToken");
    }

    /** The repository does not know the record that was asked for. */
    public boolean isIdDoesNotExist() {
        return code.equals("idDoesNotExist");
    }
}
