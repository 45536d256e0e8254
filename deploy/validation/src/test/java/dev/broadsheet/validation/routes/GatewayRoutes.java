package dev.broadsheet.validation.routes;

import com.fasterxml.jackson.databind.JsonNode;
import dev.broadsheet.validation.render.Workload;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Which backend an HTTPRoute leads to: of the matches that fit the longest path wins, and then the one with a method. */
final class GatewayRoutes {

    private record Match(String path, String method, String backend) {

        boolean fits(Request request) {
            boolean below = path.equals("/")
                    || request.path().equals(path)
                    || request.path().startsWith(path + "/");
            return below && (method.isEmpty() || method.equals(request.method()));
        }
    }

    private final List<Match> matches;

    GatewayRoutes(JsonNode route) {
        this.matches = Workload.stream(route.at("/spec/rules"))
                .flatMap(GatewayRoutes::matches)
                .toList();
    }

    private static Stream<Match> matches(JsonNode rule) {
        String backend = rule.at("/backendRefs/0/name").asText(Request.NOBODY);
        return Workload.stream(rule.path("matches"))
                .map(match -> new Match(
                        match.at("/path/value").asText(), match.path("method").asText(), backend));
    }

    /** The reads of search are answered by its pods for queries. */
    String serviceOf(Request request) {
        return matches.stream()
                .filter(match -> match.fits(request))
                .max(Comparator.comparingInt((Match match) -> match.path().length())
                        .thenComparing(match -> !match.method().isEmpty()))
                .map(match -> match.backend().replace("search-query", "search"))
                .orElse(Request.NOBODY);
    }
}
