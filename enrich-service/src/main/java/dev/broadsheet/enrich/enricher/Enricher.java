package dev.broadsheet.enrich.enricher;

/**
 * Finds out one thing about a paper. Independent of the others: one that throws costs the paper its field, and nothing
 * else. Called from several threads at once, for one paper each.
 */
public interface Enricher {

    /** The field of {@link dev.broadsheet.contracts.paper.PaperEnriched} that it makes. */
    String field();

    /** Writes its field of {@code findings}, or leaves it if the paper does not say. */
    void enrich(Reading reading, Findings findings);

    /**
     * Whether title and abstract are all that it reads, so that what it found holds for every revision with the same
     * text. Nothing else of the record then: no comments, no dates, no links.
     */
    default boolean readsTextAlone() {
        return false;
    }
}
