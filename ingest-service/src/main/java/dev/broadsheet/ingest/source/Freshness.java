package dev.broadsheet.ingest.source;

import static dev.broadsheet.contracts.paper.Checks.requirePresent;

/**
 * A judgement on a source, and the reason in words that anybody may read.
 *
 * @param why null if there is nothing to explain
 */
public record Freshness(Condition condition, String why) {

    public static final Freshness FRESH = new Freshness(Condition.FRESH, null);

    public Freshness {
        requirePresent(condition, "condition");
    }

    public static Freshness stale(String why) {
        return new Freshness(Condition.STALE, why);
    }

    /** The worse of the two; the first where they are equal. */
    public Freshness or(Freshness other) {
        return other.condition.compareTo(condition) > 0 ? other : this;
    }

    /** The same judgement, explained further. */
    public Freshness noting(String remark) {
        return new Freshness(condition, why == null ? remark : why + "; " + remark);
    }
}
