package dev.broadsheet.ingest.frontpage;

/** What may make one paper of a day better than another. */
enum Merit {
    /** More upvotes, from here and outside. */
    UPVOTES("coalesce(s.upvotes, 0) desc"),
    /** Its abstract or remarks name a place with its code, model or data. */
    CODE("p.record ~* '(github|gitlab|huggingface)[.](com|co|io)' desc"),
    /** Submitted earlier: it led its announcement. */
    EARLIER("p.published_at asc");

    private final String order;

    Merit(String order) {
        this.order = order;
    }

    /** As an element of SQL's {@code order by}, of {@code paper p} and {@code paper_signals s}. */
    String order() {
        return order;
    }
}
