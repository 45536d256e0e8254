package dev.broadsheet.search.api;

import static dev.broadsheet.search.web.Parameters.flag;
import static dev.broadsheet.search.web.Parameters.number;
import static dev.broadsheet.search.web.Parameters.refusal;
import static dev.broadsheet.search.web.Parameters.text;

import dev.broadsheet.query.PaperQuery;
import dev.broadsheet.search.ranking.PaperSearchRequest;
import dev.broadsheet.search.ranking.SearchMode;
import dev.broadsheet.search.ranking.SearchOrder;
import dev.broadsheet.search.web.BadParameterException;
import dev.broadsheet.search.web.Parameters;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The parameters of a search, as written by the caller. */
public class SearchParameters {

    private static final int MOST_HITS = 120;

    @QueryParam("q")
    @Parameter(
            description = "words, \"phrases\", -exclusions, OR, fields (ti: abs: au: cat: id: topic: date:), "
                    + "arXiv identifiers in any form; at most 1,000 characters",
            example = "retrieval augmented generation")
    String query;

    @QueryParam("limit")
    @Parameter(
            description = "hits on a page",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "120", defaultValue = "120"),
            example = "20")
    String limit;

    @QueryParam("mode")
    @Parameter(
            description = "by words and meaning, by words alone, or by meaning alone",
            schema =
                    @Schema(
                            enumeration = {"hybrid", "lexical", "semantic"},
                            defaultValue = "hybrid"))
    String mode;

    @QueryParam("sort")
    @Parameter(
            description = "the order of the result",
            schema =
                    @Schema(
                            enumeration = {"relevance", "date", "upvotes", "trending"},
                            defaultValue = "relevance"))
    String sort;

    @BeanParam
    SearchFilters filters;

    @BeanParam
    PageParameters page;

    @QueryParam("explain")
    @Parameter(
            description = "whether each hit tells how it got its place",
            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
    String explain;

    /** @param asked the parameters of a request, by name */
    public static SearchParameters of(Map<String, List<String>> asked) {
        SearchParameters parameters = new SearchParameters();
        parameters.query = first(asked, "q");
        parameters.limit = first(asked, "limit");
        parameters.mode = first(asked, "mode");
        parameters.sort = first(asked, "sort");
        parameters.explain = first(asked, "explain");
        parameters.filters = SearchFilters.of(asked);
        parameters.page = PageParameters.of(first(asked, "cursor"));
        return parameters;
    }

    static String first(Map<String, List<String>> asked, String name) {
        List<String> values = asked.getOrDefault(name, List.of());
        return values.isEmpty() ? null : values.getFirst();
    }

    /** @throws BadParameterException if anything cannot be read */
    PaperSearchRequest read(boolean facets) {
        return read(facets, MOST_HITS);
    }

    /**
     * @param usual the limit if none is given
     * @throws BadParameterException if anything cannot be read
     */
    public PaperSearchRequest read(boolean facets, int usual) {
        return page.of(new PaperSearchRequest(
                query(), mode(), filters.restriction(), order(), limit(usual), Optional.empty(), facets));
    }

    boolean explained() {
        return flag("explain", explain).orElse(false);
    }

    private int limit(int usual) {
        return number("limit", limit, 1, MOST_HITS, usual);
    }

    private PaperQuery query() {
        return filters.narrow(Parameters.query(query));
    }

    private SearchMode mode() {
        return switch (text(mode).orElse("hybrid")) {
            case "hybrid" -> SearchMode.HYBRID;
            case "lexical" -> SearchMode.LEXICAL;
            case "semantic" -> SearchMode.SEMANTIC;
            default -> throw refusal("mode", mode, "hybrid, lexical or semantic");
        };
    }

    private SearchOrder order() {
        return switch (text(sort).orElse("relevance")) {
            case "relevance" -> SearchOrder.RELEVANCE;
            case "date" -> SearchOrder.DATE;
            case "upvotes" -> SearchOrder.UPVOTES;
            case "trending" -> SearchOrder.TRENDING;
            default -> throw refusal("sort", sort, "relevance, date, upvotes or trending");
        };
    }
}
