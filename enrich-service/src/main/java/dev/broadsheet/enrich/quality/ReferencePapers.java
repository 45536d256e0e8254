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
import java.util.Arrays;
import java.util.List;
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

    static List<ReferencePaper> read(Path file) throws IOException {
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
                json.path("comments").isTextual() ? json.path("comments").textValue() : null,
                null,
                null,
                List.of(),
                "reference",
                false,
                false);
    }

    // As ingest hands it on.
    private static String text(JsonNode json, String field) {
        return json.path(field).asText("").replaceAll("\\s+", " ").strip();
    }
}
