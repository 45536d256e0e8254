package dev.broadsheet.search.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.broadsheet.search.api.PaperViews;
import dev.broadsheet.search.papers.IndexedPaper;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Collectors;

/** Writes papers in a format, in the order in which they come. */
@Singleton
class PaperExport {

    private final PaperViews views;
    private final ObjectMapper json;

    PaperExport(PaperViews views, ObjectMapper json) {
        this.views = views;
        this.json = json;
    }

    String write(ExportFormat format, List<IndexedPaper> papers) {
        return switch (format) {
            case BIBTEX -> papers.stream().map(BibtexEntry::of).collect(Collectors.joining("\n"));
            case RIS -> papers.stream().map(RisRecord::of).collect(Collectors.joining("\r\n"));
            case CSL -> json(papers.stream().map(CslItem::of).toList());
            case NDJSON ->
                papers.stream().map(paper -> json(views.paper(paper)) + "\n").collect(Collectors.joining());
        };
    }

    private String json(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an exported paper has no JSON form", e);
        }
    }
}
