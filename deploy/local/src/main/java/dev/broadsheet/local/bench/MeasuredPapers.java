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
import java.util.zip.GZIPInputStream;

/** The first papers of a file that have an abstract, as events and as bare texts: every contender reads the same. */
public record MeasuredPapers(List<PaperDiscovered> papers) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** @throws LaunchException if the file has no papers in it */
    public static MeasuredPapers read(String file, int most) {
        try (PaperFile papers = PaperFile.open(file);
                InputStream plain = papers.gzip() ? new GZIPInputStream(papers.content()) : papers.content();
                BufferedReader lines = new BufferedReader(new InputStreamReader(plain, UTF_8))) {
            List<PaperDiscovered> read = lines.lines()
                    .map(MeasuredPapers::paper)
                    .filter(paper -> !paper.abstractText().isBlank())
                    .limit(most)
                    .toList();
            if (read.isEmpty()) {
                throw new LaunchException("There are no papers in " + file + ".", "One JSON object a line.");
            }
            return new MeasuredPapers(read);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
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
                    authors(text(json, "authors")),
                    Arrays.stream(text(json, "categories").split(" "))
                            .filter(category -> !category.isEmpty())
                            .toList(),
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

    private static List<Author> authors(String written) {
        return Arrays.stream(written.split(",| and "))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .map(Author::named)
                .toList();
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
