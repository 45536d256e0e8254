package dev.broadsheet.local.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.broadsheet.contracts.paper.Author;
import dev.broadsheet.contracts.paper.PaperDiscovered;
import dev.broadsheet.contracts.paper.PaperId;
import dev.broadsheet.local.papers.PaperFile;
import dev.broadsheet.local.settings.LaunchException;
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
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPInputStream;

/** The first papers of a file that have an abstract, as events and as bare texts: every contender reads the same. */
public record MeasuredPapers(List<PaperDiscovered> papers) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** @throws LaunchException if the file has no papers in it */
    public static MeasuredPapers read(String file, int most) {
        try (PaperFile papers = PaperFile.open(file)) {
            return read(papers, most);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    /** The papers that the project brings. */
    public static MeasuredPapers samples() {
        try (PaperFile papers = PaperFile.samples()) {
            return read(papers, Integer.MAX_VALUE);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the sample papers", e);
        }
    }

    private static MeasuredPapers read(PaperFile papers, int most) throws IOException {
        try (InputStream plain = papers.gzip() ? new GZIPInputStream(papers.content()) : papers.content();
                BufferedReader lines = new BufferedReader(new InputStreamReader(plain, UTF_8))) {
            List<PaperDiscovered> read = lines.lines()
                    .map(MeasuredPapers::paper)
                    .filter(paper -> !paper.abstractText().isBlank())
                    .limit(most)
                    .toList();
            if (read.isEmpty()) {
                throw new LaunchException("There are no papers in this file.", "One JSON object a line.");
            }
            return new MeasuredPapers(read);
        }
    }

    private static PaperDiscovered paper(String line) {
        try {
            JsonNode json = JSON.readTree(line);
            String comments = text(json, "comments");
            return new PaperDiscovered(
                    PaperId.parse(json.path("id").asText()),
                    1,
                    1,
                    text(json, "title"),
                    text(json, "abstract"),
                    authors(json.path("authors")),
                    categories(json.path("categories")),
                    Instant.EPOCH,
                    Instant.EPOCH,
                    List.of(),
                    comments.isEmpty() ? null : comments,
                    null,
                    null,
                    List.of(),
                    "bench",
                    false,
                    false);
        } catch (IOException e) {
            throw new UncheckedIOException("not a paper: " + line, e);
        }
    }

    // Names in one text as in arXiv's snapshot, or each by itself as in the sample papers; categories alike.
    private static List<Author> authors(JsonNode written) {
        return parts(written, ",| and ").stream().map(Author::named).toList();
    }

    private static List<String> categories(JsonNode written) {
        return parts(written, " ");
    }

    private static List<String> parts(JsonNode written, String separator) {
        Stream<String> parts = written.isArray()
                ? StreamSupport.stream(written.spliterator(), false).map(JsonNode::asText)
                : Arrays.stream(written.asText().replaceAll("\\s+", " ").split(separator));
        return parts.map(String::strip).filter(part -> !part.isEmpty()).toList();
    }

    private static String text(JsonNode json, String field) {
        return json.path(field).isTextual()
                ? json.path(field).textValue().replaceAll("\\s+", " ").strip()
                : "";
    }

    /** Writes what the service's transformer reads of each, a text a line. */
    public Path writeTexts(Path file) {
        try {
            return Files.write(
                    file,
                    papers.stream()
                            .map(paper -> paper.title() + ". " + paper.abstractText())
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }
}
