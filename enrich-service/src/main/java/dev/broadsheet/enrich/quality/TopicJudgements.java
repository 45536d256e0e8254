package dev.broadsheet.enrich.quality;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What somebody who read title and abstract said of papers and topics: {@code paper, topic, right or wrong} a line. */
record TopicJudgements(Map<String, Map<String, Boolean>> papers) {

    static TopicJudgements read(String file) throws IOException {
        Map<String, Map<String, Boolean>> papers = new LinkedHashMap<>();
        Judgements.read(file).forEach((paper, rows) -> papers.put(paper, verdicts(rows)));
        return new TopicJudgements(papers);
    }

    private static Map<String, Boolean> verdicts(List<List<String>> rows) {
        Map<String, Boolean> verdicts = new LinkedHashMap<>();
        rows.forEach(row -> verdicts.put(row.get(0), row.get(1).equals("right")));
        return verdicts;
    }

    boolean contains(String paper) {
        return papers.containsKey(paper);
    }

    /** Whether the paper belongs to the topic; empty if nobody said. */
    Optional<Boolean> verdict(String paper, String topic) {
        return Optional.ofNullable(papers.getOrDefault(paper, Map.of()).get(topic));
    }
}
