package dev.broadsheet.search.api;

import static dev.broadsheet.search.api.SearchParameters.first;
import static dev.broadsheet.search.web.Parameters.flag;
import static dev.broadsheet.search.web.Parameters.number;
import static dev.broadsheet.search.web.Parameters.refusal;
import static dev.broadsheet.search.web.Parameters.text;

import dev.broadsheet.query.Clause;
import dev.broadsheet.query.DateRange;
import dev.broadsheet.query.PaperQuery;
import dev.broadsheet.search.ranking.Restriction;
import dev.broadsheet.search.web.BadParameterException;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a result must be beside what the query says, as written by the caller. */
public class SearchFilters {

    private static final int MOST_VALUES = 20;

    @QueryParam("category")
    @Parameter(description = "an arXiv category or archive; given several times, any of them", example = "cs.CL")
    List<String> categories;

    @QueryParam("topic")
    @Parameter(
            description = "a topic or a group of topics; given several times, any of them",
            example = "language/reasoning")
    List<String> topics;

    @QueryParam("author")
    @Parameter(description = "a name in any order, with initials or without", example = "LeCun, Y.")
    String author;

    @QueryParam("date")
    @Parameter(
            description = "when version 1 was submitted: 2024, 2024-05, 2024-05-17, or two of these around ..",
            example = "2024-05..2024-08")
    String date;

    @QueryParam("code")
    @Parameter(
            description = "true: with a known repository; false: without",
            schema = @Schema(type = SchemaType.BOOLEAN))
    String code;

    @QueryParam("listed")
    @Parameter(description = "on the daily list of this day", example = "2026-03-02")
    String listDay;

    @QueryParam("minUpvotes")
    @Parameter(
            description = "at least so many upvotes",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "0", defaultValue = "0"))
    String leastUpvotes;

    @QueryParam("withdrawn")
    @Parameter(
            description = "whether withdrawn papers are results",
            schema =
                    @Schema(
                            enumeration = {"exclude", "include"},
                            defaultValue = "exclude"))
    String withdrawn;

    /** @param asked the parameters of a request, by name */
    static SearchFilters of(Map<String, List<String>> asked) {
        SearchFilters filters = new SearchFilters();
        filters.categories = asked.getOrDefault("category", List.of());
        filters.topics = asked.getOrDefault("topic", List.of());
        filters.author = first(asked, "author");
        filters.date = first(asked, "date");
        filters.code = first(asked, "code");
        filters.listDay = first(asked, "listed");
        filters.leastUpvotes = first(asked, "minUpvotes");
        filters.withdrawn = first(asked, "withdrawn");
        return filters;
    }

    /**
     * The query with what these filters demand.
     *
     * @throws BadParameterException if anything cannot be read
     */
    public PaperQuery narrow(PaperQuery query) {
        List<Clause> clauses = clauses();
        try {
            return query.and(clauses);
        } catch (IllegalArgumentException e) {
            throw new BadParameterException("q has too many parts: " + e.getMessage());
        }
    }

    /** @throws BadParameterException if anything cannot be read */
    List<Clause> clauses() {
        List<Clause> clauses = new ArrayList<>();
        any("category", categories, Clause.In::tryParse, "an arXiv category as in cs.CL, or an archive as in cs")
                .ifPresent(clauses::add);
        any("topic", topics, Clause.On::tryParse, "a topic as in language/agents, or a group as in language")
                .ifPresent(clauses::add);
        text(author).map(SearchFilters::author).ifPresent(clauses::add);
        text(date).map(SearchFilters::submitted).ifPresent(clauses::add);
        return clauses;
    }

    /** @throws BadParameterException if anything cannot be read */
    public Restriction restriction() {
        return new Restriction(
                flag("code", code),
                text(listDay).map(SearchFilters::day),
                number("minUpvotes", leastUpvotes, 0, Integer.MAX_VALUE, 0),
                switch (text(withdrawn).orElse("exclude")) {
                    case "exclude" -> false;
                    case "include" -> true;
                    default -> throw refusal("withdrawn", withdrawn, "exclude or include");
                });
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

    private static Clause author(String name) {
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

    private static LocalDate day(String written) {
        try {
            return LocalDate.parse(written);
        } catch (DateTimeException e) {
            throw refusal("listed", written, "a day as in 2026-03-02");
        }
    }
}
