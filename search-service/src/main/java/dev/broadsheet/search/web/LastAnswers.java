package dev.broadsheet.search.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.StreamingOutput;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * What was answered last at some addresses: pages, lists and searches that readers asked for lately. While the papers
 * cannot be read, it is answered once more, and says so and how old it is.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc5861#section-4">RFC 5861: stale-if-error</a>
 */
@ApplicationScoped
class LastAnswers {

    /** Set on an answer from here, beside its {@code Age}; its values are for logs and people. */
    static final String SERVED_FROM = "X-Served-From";

    // Before every other filter, so that what those add to an answer is added anew each time.
    private static final int FIRST = Integer.MAX_VALUE;
    private static final int CHARACTERS_OF_A_PAPER = 4_000;
    // As many as a search shows at most.
    private static final int PAPERS_OF_A_RESULT = 120;
    private static final int PAPERS_OF_ANYTHING_ELSE = 3;

    private final Clock clock;
    private final MeterRegistry registry;
    private final Cache<Question, Answer> kept;

    LastAnswers(LastAnswersConfig config, Clock clock, MeterRegistry registry) {
        this.clock = clock;
        this.registry = registry;
        this.kept = Caffeine.newBuilder()
                .maximumWeight(config.papers())
                .weigher(LastAnswers::papers)
                .expireAfterWrite(config.keptFor())
                .build();
    }

    /**
     * @param markdown whether that was asked for at the page of a paper
     * @param part whether a part of the page was asked for, which htmx puts into one that is there
     */
    private record Question(URI address, boolean markdown, boolean part) {

        static Question of(ContainerRequestContext request) {
            String accept = Objects.requireNonNullElse(request.getHeaderString(HttpHeaders.ACCEPT), "");
            boolean part = request.getHeaderString("HX-Request") != null;
            return new Question(request.getUriInfo().getRequestUri(), accept.contains("text/markdown"), part);
        }
    }

    private record Answer(Object entity, MediaType type, MultivaluedMap<String, Object> headers, Instant at) {}

    @ServerResponseFilter(priority = FIRST)
    void keep(ContainerRequestContext request, ContainerResponseContext response) {
        boolean whole = response.getStatus() == Status.OK.getStatusCode()
                && response.hasEntity()
                && !(response.getEntity() instanceof StreamingOutput);
        if (whole
                && request.getMethod().equals(HttpMethod.GET)
                && !response.getHeaders().containsKey(SERVED_FROM)) {
            MultivaluedMap<String, Object> headers = new MultivaluedHashMap<>();
            response.getHeaders().forEach((name, values) -> headers.addAll(name, values));
            headers.remove(HttpHeaders.CONTENT_TYPE);
            kept.put(
                    Question.of(request),
                    new Answer(response.getEntity(), response.getMediaType(), headers, clock.instant()));
        }
    }

    /** Empty if nothing is kept of what is asked. */
    Optional<Response> to(ContainerRequestContext request) {
        return Optional.ofNullable(kept.getIfPresent(Question.of(request))).map(this::again);
    }

    private Response again(Answer answer) {
        registry.counter("broadsheet.search.reads.kept").increment();
        Response.ResponseBuilder response = Response.ok(answer.entity(), answer.type());
        answer.headers().forEach((name, values) -> values.forEach(value -> response.header(name, value)));
        return response.header(SERVED_FROM, "memory")
                .header("Age", Duration.between(answer.at(), clock.instant()).toSeconds())
                .build();
    }

    // The papers in it, as far as that can be told without writing it.
    private static int papers(Question question, Answer answer) {
        return switch (answer.entity()) {
            case Collection<?> list -> 1 + list.size();
            case String text -> 1 + text.length() / CHARACTERS_OF_A_PAPER;
            case byte[] bytes -> 1 + bytes.length / CHARACTERS_OF_A_PAPER;
            default -> question.address().getPath().endsWith("/search") ? PAPERS_OF_A_RESULT : PAPERS_OF_ANYTHING_ELSE;
        };
    }
}
