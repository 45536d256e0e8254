package dev.broadsheet.search.daily;

import dev.broadsheet.contracts.paper.Checks;
import java.util.Optional;

/**
 * Which part of the daily lists is wanted.
 *
 * @param period all list days if empty
 * @param submitter the handle of who put the paper on the list
 * @param page from 0
 */
public record ListRequest(Optional<ListPeriod> period, Optional<String> submitter, Order order, int page, int limit) {

    /** How a list is ordered. */
    public enum Order {
        /** A period by upvotes, all days by list day, newest first. */
        PUBLISHED,
        /** By what moves readers now; see {@code trending.painless}. */
        TRENDING
    }

    public ListRequest {
        Checks.requirePositive(limit, "limit");
        if (page < 0) {
            throw new IllegalArgumentException("pages are counted from 0");
        }
    }

    public static ListRequest ofDay(ListPeriod.Day day, int limit) {
        return new ListRequest(Optional.of(day), Optional.empty(), Order.PUBLISHED, 0, limit);
    }

    long offset() {
        return (long) page * limit;
    }
}
