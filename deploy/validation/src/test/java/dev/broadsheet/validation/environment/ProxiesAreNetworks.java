package dev.broadsheet.validation.environment;

import com.fasterxml.jackson.databind.JsonNode;
import dev.broadsheet.validation.render.Rendered;
import dev.broadsheet.validation.render.Workload;
import dev.broadsheet.validation.rule.Rule;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Trusted proxies are networks, such as {@code 10.0.0.0/8}. Whatever Quarkus does not know for an address is a host's name
 * to it, a plain {@code ::1} too, and each request waits until DNS has answered for it: five seconds, where nothing does.
 */
public final class ProxiesAreNetworks implements Rule {

    public static final String VARIABLE = "QUARKUS_HTTP_PROXY_TRUSTED_PROXIES";
    private static final Pattern NETWORK = Pattern.compile("[0-9a-fA-F.:]+/\\d{1,3}");

    @Override
    public String name() {
        return "trusted proxies are networks, of which DNS need not be asked";
    }

    @Override
    public List<String> violations(Rendered rendered) {
        Stream<JsonNode> shared = rendered.objects().stream()
                .filter(object -> object.path("kind").asText().equals("ConfigMap"))
                .map(object -> object.path("data").path(VARIABLE));
        Stream<JsonNode> own = rendered.services()
                .flatMap(Workload::containers)
                .flatMap(container -> Workload.stream(container.path("env")))
                .filter(variable -> variable.path("name").asText().equals(VARIABLE))
                .map(variable -> variable.path("value"));
        // One that is not there, or refers to a ConfigMap, has no text.
        return Stream.concat(shared, own)
                .filter(JsonNode::isTextual)
                .flatMap(proxies -> others(proxies.asText()))
                .map(name -> VARIABLE + ": " + name + " is no network")
                .toList();
    }

    /** What is no network, of a list with commas. */
    public static Stream<String> others(String proxies) {
        return Stream.of(proxies.split(",", -1))
                .filter(proxy -> !NETWORK.matcher(proxy).matches());
    }
}
