package dev.broadsheet.ingest.records;

import static dev.broadsheet.contracts.paper.Checks.listOrEmpty;
import static dev.broadsheet.contracts.paper.Checks.requirePresent;
import static dev.broadsheet.contracts.paper.Checks.requireText;

import java.time.Instant;
import java.util.List;

/**
 * What somebody said when they put a paper forward here.
 *
 * @param submitter the name of their credential
 * @param comment Markdown, untrusted; null if they said nothing
 */
public record Submission(String submitter, Instant at, String comment, List<String> mediaUrls) {

    public Submission {
        requireText(submitter, "submitter");
        requirePresent(at, "at");
        mediaUrls = listOrEmpty(mediaUrls);
    }

    /** What stays when somebody says more: who comes first put it forward, and may mend their words. */
    Submission followedBy(Submission later) {
        return later.submitter.equals(submitter) ? new Submission(submitter, at, later.comment, later.mediaUrls) : this;
    }
}
