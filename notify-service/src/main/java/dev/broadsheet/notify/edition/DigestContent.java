package dev.broadsheet.notify.edition;

import dev.broadsheet.contracts.paper.PaperId;
import dev.broadsheet.notify.reason.Reason;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What is in a digest.
 *
 * @param papers grouped by reason
 * @param newest the newest edition that its trending papers are from; empty if it has none
 */
record DigestContent(List<DigestPaper> papers, Optional<LocalDate> newest) {

    // Beyond that a mail is cut off by mail programs, or not read.
    private static final int LONGEST_DIGEST = 100;

    static final DigestContent NOTHING = new DigestContent(List.of(), Optional.empty());

    DigestContent {
        papers = List.copyOf(papers);
    }

    /** Papers as they are found; one that is there for two reasons is there for the first. */
    static final class Gathering {

        private final Map<PaperId, DigestPaper> papers = new LinkedHashMap<>();
        private LocalDate newest;

        void add(PaperId paper, Reason reason) {
            papers.putIfAbsent(paper, new DigestPaper(paper, reason));
        }

        void addListed(PaperId paper, LocalDate edition) {
            add(paper, Reason.TRENDING);
            newest = newest == null || edition.isAfter(newest) ? edition : newest;
        }

        /** Kinds of reasons in their order; within a kind in the order of their best papers; within a reason as found. */
        DigestContent content() {
            Map<Reason, List<DigestPaper>> byReason = papers.values().stream()
                    .collect(Collectors.groupingBy(DigestPaper::reason, LinkedHashMap::new, Collectors.toList()));
            List<DigestPaper> grouped = byReason.entrySet().stream()
                    .sorted(Comparator.comparing(entry -> entry.getKey().kind()))
                    .flatMap(entry -> entry.getValue().stream())
                    .limit(LONGEST_DIGEST)
                    .toList();
            return new DigestContent(grouped, Optional.ofNullable(newest));
        }
    }
}
