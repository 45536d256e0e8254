package dev.broadsheet.ingest.records;

/**
 * How far a source is to be believed about a paper of record, the least first. Where two sources differ about the same
 * version of a paper, the higher authority is right; the lower one fills in what the higher does not tell.
 */
public enum Authority {
    /** A list that shows papers of others: titles and abstracts copied by hand. */
    LISTING,
    /** An announcement: complete text, but no dates of submission and no remarks. */
    ANNOUNCEMENT,
    /** A copy of arXiv's records, of some day. */
    COPY,
    /** arXiv's answer to a question about single papers. */
    LOOKUP,
    /** arXiv's own record with its versions, as harvested. */
    RECORD
}
