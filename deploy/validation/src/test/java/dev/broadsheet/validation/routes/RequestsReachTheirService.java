package dev.broadsheet.validation.routes;

import com.fasterxml.jackson.databind.JsonNode;
import dev.broadsheet.validation.render.Rendered;
import dev.broadsheet.validation.render.Workload;
import dev.broadsheet.validation.rule.Rule;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Router and HTTPRoute lead where the gateway of deploy/local does; an Ingress leads all to the router. */
public final class RequestsReachTheirService implements Rule {

    private static final String NGINX = "nginx.conf";

    @Override
    public String name() {
        return "requests reach the service that answers them";
    }

    @Override
    public List<String> violations(Rendered rendered) {
        Stream<String> router = rendered.kind("ConfigMap")
                .filter(map -> map.path("data").has(NGINX))
                .flatMap(map -> wrong(
                        "the router",
                        new NginxRoutes(map.path("data").path(NGINX).asText())::serviceOf));
        Stream<String> gateway = rendered.find("HTTPRoute", "broadsheet").stream()
                .flatMap(route -> wrong("the HTTPRoute", new GatewayRoutes(route)::serviceOf));
        Stream<String> backends = rendered.kind("HTTPRoute")
                .flatMap(route -> route.findValues("backendRefs").stream())
                .flatMap(Workload::stream)
                .filter(backend -> !isThere(rendered, backend))
                .map(backend -> "the HTTPRoute leads to " + backend + ", which is not there");
        Stream<String> ingress = rendered.kind("Ingress")
                .filter(object -> !leadsToTheRouter(rendered, object))
                .map(object -> "the Ingress does not lead to the router");
        return Stream.of(router, gateway, backends, ingress)
                .flatMap(violations -> violations)
                .toList();
    }

    private static Stream<String> wrong(String what, Function<Request, String> serviceOf) {
        return Request.TABLE.stream()
                .filter(request -> !serviceOf.apply(request).equals(request.service()))
                .map(request -> what + " leads " + request + " to " + serviceOf.apply(request));
    }

    private static boolean isThere(Rendered rendered, JsonNode backend) {
        return rendered.find("Service", backend.path("name").asText())
                .filter(service -> service.at("/spec/ports/0/port").equals(backend.path("port")))
                .isPresent();
    }

    private static boolean leadsToTheRouter(Rendered rendered, JsonNode ingress) {
        JsonNode path = ingress.at("/spec/rules/0/http/paths/0");
        JsonNode service = path.at("/backend/service");
        return ingress.at("/spec/rules/0/http/paths").size() == 1
                && path.path("path").asText().equals("/")
                && service.path("name").asText().equals("router")
                && rendered.find("Service", "router")
                        .filter(router -> router.at("/spec/ports/0/name").equals(service.at("/port/name")))
                        .isPresent();
    }
}
