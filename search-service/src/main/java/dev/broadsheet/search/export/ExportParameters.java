package dev.broadsheet.search.export;

import static dev.broadsheet.search.web.Parameters.number;
import static dev.broadsheet.search.web.Parameters.text;

import dev.broadsheet.contracts.paper.PaperId;
import dev.broadsheet.query.PaperQuery;
import dev.broadsheet.search.web.BadParameterException;
import dev.broadsheet.search.web.Parameters;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which papers are to be exported, beside those of a list, as written by the caller. */
class ExportParameters {

    private static final int MOST_HITS = 120;

    @Parameter(
            description = "arXiv identifiers in any form, separated by commas, at most " + Parameters.MOST_IDS,
            example = "1706.03762,2407.21783")
    @QueryParam("ids")
    String ids;

    @Parameter(description = "A search, as in /api/papers/search", example = "retrieval date:2024")
    @QueryParam("q")
    String query;

    @Parameter(
            description = "The most papers of a search (1 to " + MOST_HITS + ") or of a list (1 to 1,000)",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "1000"))
    @QueryParam("limit")
    String limit;

    /** @throws BadParameterException if there are too many, or one is no identifier */
    Optional<List<PaperId>> ids() {
        return text(ids).map(written -> Parameters.paperIds("ids", written));
    }

    /** @throws BadParameterException if it is too long */
    Optional<PaperQuery> query() {
        return text(query).map(Parameters::query);
    }

    /** @throws BadParameterException if it is no number within the bounds */
    int mostHits() {
        return number("limit", limit, 1, MOST_HITS, MOST_HITS);
    }
}
