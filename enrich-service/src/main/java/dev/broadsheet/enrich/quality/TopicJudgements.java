package dev.broadsheet.enrich.quality;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What somebody who read title and abstract said of papers and topics: {@code paper, topic, right or wrong} a line. */
record TopicJudgements(Map<String, Map<String, Boolean>> papers) {

    static TopicJudgements read(String resource) throws IOException {
        Map<String, Map<String, Boolean>> papers = new LinkedHashMap<>();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(TopicJudgements.class.getResourceAsStream(resource), UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                String[] fields = line.split("\t");
                Map<String, Boolean> verdicts = papers.computeIfAbsent(fields[0], id -> new LinkedHashMap<>());
                verdicts.put(fields[1], fields[2].equals("right"));
            });
        }
        return new TopicJudgements(papers);
    }

    boolean contains(String paper) {
        return papers.containsKey(paper);
    }

    /** Whether the paper belongs to the topic; empty if nobody said. */
    Optional<Boolean> verdict(String paper, String topic) {
        return Optional.ofNullable(papers.getOrDefault(paper, Map.of()).get(topic));
    }
}
