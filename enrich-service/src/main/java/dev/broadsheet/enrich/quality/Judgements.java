package dev.broadsheet.enrich.quality;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What somebody who read a paper wrote down: lines of tab-separated fields, the first is the paper. */
final class Judgements {

    private Judgements() {}

    /** The fields behind the paper, by paper. */
    static Map<String, List<List<String>>> read(String name) throws IOException {
        try (InputStream in = Judgements.class.getResourceAsStream(name);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> Arrays.asList(line.split("\t", -1)))
                    .collect(groupingBy(
                            fields -> fields.getFirst(),
                            LinkedHashMap::new,
                            mapping(fields -> fields.subList(1, fields.size()), toList())));
        }
    }
}
