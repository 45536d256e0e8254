package dev.broadsheet.search.api;

import static dev.broadsheet.search.web.Parameters.number;
import static dev.broadsheet.search.web.Parameters.refusal;
import static dev.broadsheet.search.web.Parameters.text;

import dev.broadsheet.query.Clause;
import dev.broadsheet.query.DateRange;
import dev.broadsheet.query.PaperQuery;
import dev.broadsheet.search.ranking.Cursor;
import dev.broadsheet.search.ranking.PaperSearchRequest;
import dev.broadsheet.search.ranking.Restriction;
import dev.broadsheet.search.ranking.SearchMode;
import dev.broadsheet.search.ranking.SearchOrder;
import dev.broadsheet.search.web.BadParameterException;
import dev.broadsheet.search.web.Parameters;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The parameters of a search, as written by the caller. */
class SearchParameters {

    private static final int MOST_HITS = 120;
    private static final int MOST_VALUES = 20;

    @QueryParam("q")
    @Parameter(
            description = "words, \"phrases\", -exclusions, OR, fields (ti: abs: au: cat: id: topic: date:), "
                    + "arXiv identifiers in any form; at most 1,000 characters",
            example = "retrieval augmented generation")
    String query;

    @QueryParam("limit")
    @Parameter(
            description = "hits on a page, 1 to 120",
            schema = @Schema(type = SchemaType.INTEGER, defaultValue = "120"))
    String limit;

    @QueryParam("mode")
    @Parameter(description = "hybrid, lexical or semantic", example = "hybrid")
    String mode;

    @QueryParam("sort")
    @Parameter(description = "relevance, date, upvotes or trending", example = "relevance")
    String sort;

    @QueryParam("category")
    @Parameter(description = "an arXiv category or archive; given several times, any of them", example = "cs.CL")
    List<String> categories;

    @QueryParam("topic")
    @Parameter(description = "a topic or a group of topics; given several times, any of them")
    List<String> topics;

    @QueryParam("author")
    @Parameter(description = "a name in any order, with initials or without", example = "LeCun, Y.")
    String author;

    @QueryParam("date")
    @Parameter(description = "when version 1 was submitted: 2024, 2024-05, 2024-05-17, or two of these around ..")
    String date;

    @QueryParam("code")
    @Parameter(description = "true: with a known repository; false: without")
    String code;

    @QueryParam("listed")
    @Parameter(description = "on the daily list of this day", example = "2026-03-02")
    String listDay;

    @QueryParam("minUpvotes")
    String leastUpvotes;

    @QueryParam("withdrawn")
    @Parameter(description = "exclude (default) or include")
    String withdrawn;

    @QueryParam("cursor")
    @Parameter(description = "where the page before ended: from its Link header or its next")
    String cursor;

    @QueryParam("explain")
    @Parameter(description = "true: how each hit got its place")
    String explain;

    /** @throws BadParameterException if anything cannot be read */
    PaperSearchRequest read(boolean facets) {
        PaperSearchRequest first =
                new PaperSearchRequest(query(), mode(), restriction(), order(), limit(), Optional.empty(), facets);
        Optional<Cursor> after = text(cursor).map(written -> cursor(written, first));
        return new PaperSearchRequest(
                first.query(), first.mode(), first.restriction(), first.order(), first.limit(), after, facets);
    }

    boolean explained() {
        return flag("explain", explain).orElse(false);
    }

    private int limit() {
        return number("limit", limit, 1, MOST_HITS, MOST_HITS);
    }

    private PaperQuery query() {
        List<Clause> filters = new ArrayList<>();
        any("category", categories, Clause.In::tryParse, "an arXiv category as in cs.CL, or an archive as in cs")
                .ifPresent(filters::add);
        any("topic", topics, Clause.On::tryParse, "a topic as in language/agents, or a group as in language")
                .ifPresent(filters::add);
        text(author).map(this::author).ifPresent(filters::add);
        text(date).map(SearchParameters::submitted).ifPresent(filters::add);
        try {
            return Parameters.query(query).and(filters);
        } catch (IllegalArgumentException e) {
            throw new BadParameterException("q has too many parts: " + e.getMessage());
        }
    }

    private static Optional<Clause> any(
            String name, List<String> values, Function<String, Optional<Clause.Condition>> read, String allowed) {
        if (values.size() > MOST_VALUES) {
            throw new BadParameterException(name + " is given too often: at most " + MOST_VALUES + " times");
        }
        List<Clause.Condition> conditions = values.stream()
                .map(value -> read.apply(value.strip()).orElseThrow(() -> refusal(name, value, allowed)))
                .toList();
        return conditions.isEmpty() ? Optional.empty() : Optional.of(Clause.AnyOf.of(conditions));
    }

    private Clause author(String name) {
        if (name.length() > PaperQuery.LONGEST_TEXT || name.codePoints().noneMatch(Character::isLetter)) {
            throw refusal("author", name, "a name, at most " + PaperQuery.LONGEST_TEXT + " characters");
        }
        return new Clause.By(name);
    }

    private static Clause submitted(String written) {
        return DateRange.tryParse(written)
                .map(Clause.Submitted::new)
                .orElseThrow(() -> refusal("date", written, "2024, 2024-05, 2024-05-17, or two of these around .."));
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

    private Restriction restriction() {
        return new Restriction(
                flag("code", code),
                text(listDay).map(SearchParameters::day),
                number("minUpvotes", leastUpvotes, 0, Integer.MAX_VALUE, 0),
                switch (text(withdrawn).orElse("exclude")) {
                    case "exclude" -> false;
                    case "include" -> true;
                    default -> throw refusal("withdrawn", withdrawn, "exclude or include");
                });
    }

    private static Optional<Boolean> flag(String name, String value) {
        return text(value).map(written -> switch (written) {
            case "true" -> true;
            case "false" -> false;
            default -> throw refusal(name, written, "true or false");
        });
    }

    private static LocalDate day(String written) {
        try {
            return LocalDate.parse(written);
        } catch (DateTimeException e) {
            throw refusal("listed", written, "a day as in 2026-03-02");
        }
    }

    private static Cursor cursor(String written, PaperSearchRequest request) {
        return Cursor.tryParse(written)
                .filter(cursor -> cursor.fingerprint().equals(request.fingerprint()))
                .orElseThrow(() -> refusal(
                        "cursor", written, "what the page before gave, together with the same other parameters"));
    }
}
