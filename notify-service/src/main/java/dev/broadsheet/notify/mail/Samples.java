package dev.broadsheet.notify.mail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.broadsheet.contracts.paper.PaperId;
import dev.broadsheet.notify.papers.ListedPaper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Papers to show in previews, from a file in the format of {@code ./dev import}. */
final class Samples {

    private static final int NAMES = 3;

    private Samples() {}

    static List<ListedPaper> read(Path file, int most) throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<ListedPaper> papers = new ArrayList<>();
        try (Stream<String> lines = Files.lines(file)) {
            for (String line : lines.limit(most).toList()) {
                papers.add(paper(json.readTree(line)));
            }
        }
        return papers;
    }

    private static ListedPaper paper(JsonNode paper) {
        JsonNode authors = paper.path("authors");
        JsonNode signals = paper.path("signals");
        return new ListedPaper(
                new PaperId(paper.path("id").asText()),
                paper.path("title").asText(),
                authors.size(),
                StreamSupport.stream(authors.spliterator(), false)
                        .limit(NAMES)
                        .map(JsonNode::asText)
                        .collect(Collectors.joining(", ")),
                firstSentence(paper.path("abstract").asText()),
                signals.path("upvotes").asInt(),
                signals.path("comments").asInt(),
                Optional.ofNullable(signals.path("githubRepo").textValue()),
                false);
    }

    // The service has a summary from enrichment; here the first sentence stands for it.
    private static Optional<String> firstSentence(String text) {
        return text.isBlank() ? Optional.empty() : Optional.of(text.split("(?<=[.!?]) ", 2)[0]);
    }
}
