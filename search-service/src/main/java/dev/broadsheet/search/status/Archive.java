package dev.broadsheet.search.status;

import dev.broadsheet.search.papers.IndexedPaper;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What readers can find.
 *
 * @param papers in all
 * @param lately papers that came into the index in the last 24 hours
 * @param today papers submitted today, in UTC
 * @param newest the paper submitted last
 * @param newestListDay the newest day with a list
 */
public record Archive(
        long papers,
        long lately,
        long today,
        Optional<Instant> lastArrival,
        Optional<IndexedPaper> newest,
        Optional<LocalDate> newestListDay) {}
