package dev.broadsheet.search.export;

import static dev.broadsheet.search.web.Parameters.number;
import static dev.broadsheet.search.web.Parameters.refusal;
import static dev.broadsheet.search.web.Parameters.text;

import dev.broadsheet.contracts.paper.PaperId;
import dev.broadsheet.query.PaperQuery;
import dev.broadsheet.search.web.BadParameterException;
import dev.broadsheet.search.web.Parameters;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which papers are to be exported, beside those of a list, as written by the caller. */
class ExportParameters {

    static final int MOST_IDS = 100;
    private static final int MOST_HITS = 120;

    @Parameter(
            description = "arXiv identifiers in any form, separated by commas, at most " + MOST_IDS,
            example = "1706.03762,2407.21783")
    @QueryParam("ids")
    String ids;

    @Parameter(description = "A search, as in /api/papers/search", example = "retrieval date:2024")
    @QueryParam("q")
    String query;

    @Parameter(description = "The most papers of a search (1 to " + MOST_HITS + ") or of a list")
    @QueryParam("limit")
    String limit;

    /** @throws BadParameterException if there are too many, or one is no identifier */
    Optional<List<PaperId>> ids() {
        return text(ids).map(written -> {
            List<PaperId> read = Arrays.stream(written.split(","))
                    .flatMap(id -> text(id).stream())
                    .map(ExportParameters::id)
                    .distinct()
                    .toList();
            if (read.size() > MOST_IDS) {
                throw new BadParameterException("ids are too many: at most " + MOST_IDS);
            }
            return read;
        });
    }

    /** @throws BadParameterException if it is too long */
    Optional<PaperQuery> query() {
        return text(query).map(Parameters::query);
    }

    /** @throws BadParameterException if it is no number within the bounds */
    int mostHits() {
        return number("limit", limit, 1, MOST_HITS, MOST_HITS);
    }

    private static PaperId id(String written) {
        return PaperId.tryParse(written)
                .orElseThrow(() -> refusal(
                        "ids", written, "arXiv identifiers separated by commas, as in 1706.03762,hep-th/9901001"));
    }
}
