package dev.broadsheet.search.feed;

import dev.broadsheet.contracts.topic.TopicTaxonomy;
import dev.broadsheet.query.Clause;
import dev.broadsheet.query.PaperQuery;
import dev.broadsheet.search.api.SearchFilters;
import dev.broadsheet.search.feed.FeedSubject.Argument;
import dev.broadsheet.search.finding.FilterWords;
import dev.broadsheet.search.finding.SearchAddress;
import dev.broadsheet.search.ranking.Restriction;
import dev.broadsheet.search.subjects.Subjects;
import dev.broadsheet.search.web.Parameters;
import dev.broadsheet.search.web.PublicUrl;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Feeds of what a query finds, newest first. */
@Path("/feeds")
@Tag(name = "feeds")
@RunOnVirtualThread
public class SearchFeedResource {

    private static final int LONGEST_NAME = 100;

    private final MatchingPapers papers;
    private final FeedAnswer answer;
    private final PublicUrl address;
    private final Subjects subjects;
    private final FilterWords words;

    SearchFeedResource(
            MatchingPapers papers, FeedAnswer answer, PublicUrl address, Subjects subjects, FilterWords words) {
        this.papers = papers;
        this.answer = answer;
        this.address = address;
        this.subjects = subjects;
        this.words = words;
    }

    @GET
    @Path("search." + FeedFormat.ENDING)
    @Operation(summary = "The newest papers that match a query; without one, the newest papers")
    public Response search(
            @Parameter(description = "a search as in /api/papers/search", example = "retrieval") @QueryParam("q")
                    String written,
            @BeanParam SearchFilters filters,
            @BeanParam FeedParameters parameters,
            @Context UriInfo uri) {
        PaperQuery query = filters.narrow(Parameters.query(written));
        SearchAddress asked = SearchAddress.of(uri.getQueryParameters()).narrowing();
        List<Argument> arguments = asked.arguments().stream()
                .map(argument -> new Argument(argument.name(), argument.value()))
                .toList();
        FeedSubject subject = new FeedSubject("search", arguments, title(asked), asked.page());
        return answer.of(subject, newest(query, filters.restriction(), parameters), parameters);
    }

    private String title(SearchAddress asked) {
        String subject = asked.query().isEmpty() ? "Newest papers" : "Papers on " + asked.query();
        return Stream.concat(Stream.of(subject), asked.filters().stream().map(words::of))
                .collect(Collectors.joining(", "));
    }

    @GET
    @Path("category/{category:.+}." + FeedFormat.ENDING)
    @Operation(summary = "The newest papers of an arXiv category (cs.CL) or archive (cs)")
    public Response category(
            @Parameter(description = "an arXiv category or archive", example = "cs.CL") @PathParam("category")
                    String category,
            @BeanParam FeedParameters parameters) {
        String written = "cat:" + category;
        PaperQuery query = PaperQuery.parse(written);
        if (!query.clauses().equals(List.of(new Clause.In(category)))) {
            throw Parameters.refusal("category", category, "an arXiv category as in cs.CL, or an archive as in cs");
        }
        FeedSubject subject = FeedSubject.of(
                "category/" + FeedSubject.segment(category), "Papers in " + category, FeedSubject.search(written));
        return answer.of(subject, newest(query, Restriction.NONE, parameters), parameters);
    }

    @GET
    @Path("topic/{topic:.+}." + FeedFormat.ENDING)
    @Operation(summary = "The newest papers of a topic (language/reasoning) or a group of topics (language)")
    public Response topic(
            @Parameter(description = "a topic or a group of topics", example = "language/reasoning") @PathParam("topic")
                    String topic,
            @BeanParam FeedParameters parameters) {
        String name = subjects.topic(topic).orElseThrow(() -> Parameters.refusal("topic", topic, topics()));
        FeedSubject subject =
                FeedSubject.of("topic/" + topic, "Papers on " + name, FeedSubject.search("topic:" + topic));
        PaperQuery query = new PaperQuery(List.of(new Clause.On(topic)));
        return answer.of(subject, newest(query, Restriction.NONE, parameters), parameters);
    }

    @GET
    @Path("author/{author:.+}." + FeedFormat.ENDING)
    @Operation(summary = "The newest papers of an author, by name, in any order and with initials or without")
    public Response author(
            @Parameter(description = "a name, in any order and with initials or without", example = "Ashish Vaswani")
                    @PathParam("author")
                    String author,
            @BeanParam FeedParameters parameters) {
        if (author.length() > LONGEST_NAME || author.chars().noneMatch(Character::isLetter)) {
            throw Parameters.refusal("author", author, "a name of at most " + LONGEST_NAME + " characters");
        }
        FeedSubject subject = FeedSubject.of(
                "author/" + FeedSubject.segment(author),
                "Papers by " + author,
                FeedSubject.search("au:\"" + author.replace("\"", "") + "\""));
        PaperQuery query = new PaperQuery(List.of(new Clause.By(author)));
        return answer.of(subject, newest(query, Restriction.NONE, parameters), parameters);
    }

    private List<FeedEntry> newest(PaperQuery query, Restriction restriction, FeedParameters parameters) {
        boolean full = parameters.isFull();
        return papers.newest(query, restriction, parameters.limit()).stream()
                .map(paper -> FeedEntry.submitted(paper, address, full))
                .toList();
    }

    private String topics() {
        return subjects.groups().stream()
                .map(TopicTaxonomy.Group::id)
                .collect(Collectors.joining(", ", "one of ", ", or a topic in one, as in language/reasoning"));
    }
}
