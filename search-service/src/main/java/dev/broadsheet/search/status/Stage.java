package dev.broadsheet.search.status;

/** What is done with a paper, one after the other. */
public enum Stage {
    /** Papers wait to be understood. */
    READING,
    /** Papers that were read wait to be searchable. */
    INDEXING,
    /** Votes, comments and stars wait to be shown. */
    COUNTING,
    /** Papers wait to be held against what readers subscribed to. */
    MATCHING,
    /** Mails wait to be sent. */
    MAILING
}
