package dev.broadsheet.encoder.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * Documents, queries, and which documents answer which query, in the layout of BEIR: {@code corpus.jsonl.gz},
 * {@code queries.jsonl}, {@code qrels/*.tsv}.
 *
 * @param queries those with at least one relevant document
 * @param judgements by query id, the grades of its relevant documents by their ids
 */
public record TestCollection(
        String name, List<Text> documents, List<Text> queries, Map<String, Map<String, Integer>> judgements) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** @param title empty if there is none */
    public record Text(String id, String title, String body) {
        String text() {
            return title.isBlank() ? body : title + ". " + body;
        }
    }

    /** The collections in the sub-folders of a folder, by name. */
    public static List<TestCollection> in(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            List<Path> folders = entries.filter(Files::isDirectory).sorted().toList();
            List<TestCollection> collections = new ArrayList<>();
            for (Path collection : folders) {
                collections.add(read(collection));
            }
            return collections;
        }
    }

    private static TestCollection read(Path folder) throws IOException {
        Map<String, Map<String, Integer>> judgements = judgements(folder.resolve("qrels"));
        try (BufferedReader corpus = new BufferedReader(new InputStreamReader(
                        new GZIPInputStream(Files.newInputStream(folder.resolve("corpus.jsonl.gz"))),
                        StandardCharsets.UTF_8));
                BufferedReader queries = Files.newBufferedReader(folder.resolve("queries.jsonl"))) {
            return new TestCollection(
                    folder.getFileName().toString(),
                    texts(corpus).toList(),
                    texts(queries)
                            .filter(query -> judgements.containsKey(query.id()))
                            .toList(),
                    judgements);
        }
    }

    private static Stream<Text> texts(BufferedReader lines) {
        return lines.lines().filter(line -> !line.isBlank()).map(TestCollection::text);
    }

    private static Text text(String line) {
        try {
            JsonNode entry = JSON.readTree(line);
            String title = entry.path("title").asText();
            return new Text(
                    entry.path("_id").asText(), title, entry.path("text").asText());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Map<String, Integer>> judgements(Path folder) throws IOException {
        Map<String, Map<String, Integer>> judgements = new HashMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                for (String line : Files.readAllLines(file).stream().skip(1).toList()) {
                    String[] cells = line.split("\t", -1);
                    int grade = Integer.parseInt(cells[2].strip());
                    if (grade > 0) {
                        judgements
                                .computeIfAbsent(cells[0], id -> new HashMap<>())
                                .put(cells[1], grade);
                    }
                }
            }
        }
        return judgements;
    }
}
