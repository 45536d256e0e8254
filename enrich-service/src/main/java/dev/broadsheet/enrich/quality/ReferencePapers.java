package dev.broadsheet.enrich.quality;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.broadsheet.contracts.paper.PaperDiscovered;
import dev.broadsheet.contracts.paper.PaperId;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** Reads papers with what people, or larger models, said of them: one JSON object a line, plain or gzip. */
final class ReferencePapers {

    private static final ObjectMapper JSON = new ObjectMapper();

    private ReferencePapers() {}

    /**
     * @param paper with id, title, abstract, categories and comments as far as the file has them
     * @param reference the whole line
     */
    record ReferencePaper(PaperDiscovered paper, JsonNode reference) {

        /** The day on which the paper was listed, for instance {@code 2026-03-02}; empty if the file does not say. */
        String date() {
            return reference.path("date").asText("");
        }
    }

    /** @param file one file, or a folder whose files named {@code *.ndjson.gz} are read, those of its folders too */
    static List<ReferencePaper> read(Path file) throws IOException {
        if (!Files.isDirectory(file)) {
            return papersOf(file);
        }
        List<ReferencePaper> papers = new ArrayList<>();
        for (Path each : filesIn(file)) {
            papers.addAll(papersOf(each));
        }
        return papers;
    }

    private static List<Path> filesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder, 2)) {
            return files.filter(file -> file.toString().endsWith(".ndjson.gz"))
                    .sorted()
                    .toList();
        }
    }

    private static List<ReferencePaper> papersOf(Path file) throws IOException {
        try (InputStream in = open(file);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, UTF_8))) {
            return lines.lines().map(ReferencePapers::paper).toList();
        }
    }

    private static InputStream open(Path file) throws IOException {
        InputStream in = Files.newInputStream(file);
        return file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
    }

    private static ReferencePaper paper(String line) {
        try {
            JsonNode json = JSON.readTree(line);
            return new ReferencePaper(paper(json), json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PaperDiscovered paper(JsonNode json) {
        return new PaperDiscovered(
                PaperId.parse(json.path("id").asText()),
                1,
                1,
                text(json, "title"),
                text(json, "abstract"),
                List.of(),
                Arrays.stream(json.path("categories").asText("").split(" "))
                        .filter(category -> !category.isEmpty())
                        .toList(),
                Instant.EPOCH,
                Instant.EPOCH,
                List.of(),
                remark(json, "comments"),
                remark(json, "journal-ref"),
                null,
                List.of(),
                "reference",
                false,
                false);
    }

    // The daily list counts comments under the same name.
    private static String remark(JsonNode json, String field) {
        return json.path(field).isTextual() ? text(json, field) : null;
    }

    // As ingest hands it on.
    private static String text(JsonNode json, String field) {
        return json.path(field).asText("").replaceAll("\\s+", " ").strip();
    }
}
