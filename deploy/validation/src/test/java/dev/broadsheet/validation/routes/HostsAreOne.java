package dev.broadsheet.validation.routes;

import com.fasterxml.jackson.databind.JsonNode;
import dev.broadsheet.validation.render.Rendered;
import dev.broadsheet.validation.render.Workload;
import dev.broadsheet.validation.rule.Rule;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;

/** In an overlay, links, ways in and certificates bear one host. */
public final class HostsAreOne implements Rule {

    @Override
    public String name() {
        return "links, ways in and certificates bear one host";
    }

    @Override
    public List<String> violations(Rendered rendered) {
        if (!rendered.combination().overlay()) {
            return List.of();
        }
        String publicUrl = rendered.generated("ConfigMap", "broadsheet")
                .orElseThrow()
                .at("/data/BROADSHEET_PUBLIC_URL")
                .asText();
        String host = URI.create(publicUrl).getHost();
        return rendered.objects().stream()
                .flatMap(object -> hosts(object)
                        .filter(other -> !other.equals(host))
                        .map(other -> object.path("kind").asText() + " " + Rendered.name(object) + ": " + other
                                + " is not the host of " + publicUrl))
                .toList();
    }

    private static Stream<String> hosts(JsonNode object) {
        return switch (object.path("kind").asText()) {
            case "Ingress" ->
                Stream.concat(
                        Workload.stream(object.at("/spec/rules"))
                                .map(rule -> rule.path("host").asText()),
                        Workload.stream(object.at("/spec/tls"))
                                .flatMap(tls -> Workload.stream(tls.path("hosts")))
                                .map(JsonNode::asText));
            case "Gateway" ->
                Workload.stream(object.at("/spec/listeners"))
                        .map(listener -> listener.path("hostname").asText());
            case "HTTPRoute" -> Workload.stream(object.at("/spec/hostnames")).map(JsonNode::asText);
            case "Certificate" -> Workload.stream(object.at("/spec/dnsNames")).map(JsonNode::asText);
            default -> Stream.empty();
        };
    }
}
