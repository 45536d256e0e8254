package dev.broadsheet.search.api;

import static dev.broadsheet.search.web.Parameters.number;
import static dev.broadsheet.search.web.Parameters.text;

import dev.broadsheet.contracts.paper.PaperId;
import dev.broadsheet.query.PaperQuery;
import dev.broadsheet.search.ranking.PaperSearchRequest;
import dev.broadsheet.search.web.BadParameterException;
import dev.broadsheet.search.web.Parameters;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which papers are wanted, as written by the caller: all of them page by page, or some by identifier. */
class PaperListParameters {

    private static final int MOST = 100;
    private static final int USUAL = 50;

    @QueryParam("ids")
    @Parameter(
            description = "arXiv identifiers in any form, separated by commas, at most " + Parameters.MOST_IDS
                    + "; goes with no other parameter",
            example = "1706.03762,2407.21783")
    String ids;

    @QueryParam("limit")
    @Parameter(
            description = "papers on a page",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "100", defaultValue = "50"),
            example = "20")
    String limit;

    @BeanParam
    PageParameters page;

    /**
     * The papers that are named.
     *
     * @throws BadParameterException if there are too many, one is no identifier, or pages are wanted too
     */
    Optional<List<PaperId>> ids() {
        Optional<List<PaperId>> named = text(ids).map(written -> Parameters.paperIds("ids", written));
        if (named.isPresent() && (text(limit).isPresent() || !page.isFirst())) {
            throw new BadParameterException("ids goes with neither limit nor cursor: all that are named are answered");
        }
        return named;
    }

    /** @throws BadParameterException if anything cannot be read */
    PaperSearchRequest newest() {
        return page.of(PaperSearchRequest.best(new PaperQuery(List.of()), number("limit", limit, 1, MOST, USUAL)));
    }
}
