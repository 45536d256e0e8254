package dev.broadsheet.validation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.broadsheet.validation.environment.Environment;
import dev.broadsheet.validation.environment.ProxiesAreNetworks;
import dev.broadsheet.validation.environment.ServiceSources;
import dev.broadsheet.validation.pods.ImagesAreOneVersion;
import dev.broadsheet.validation.render.Checkout;
import dev.broadsheet.validation.render.Documents;
import dev.broadsheet.validation.render.Workload;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** compose.yaml, for people with Docker or Podman, keeps to the same as the manifests. */
class ComposeTest {

    // ${NAME:-what is usual} and ${NAME:?what to do without}
    private static final Pattern GIVEN = Pattern.compile("\\$\\{\\w+:(-|\\?)([^}]*)}");
    private static final Pattern UPSTREAM = Pattern.compile("server (\\w+):(\\d+);");

    private final JsonNode compose = Documents.of(
                    Checkout.text(Checkout.deploy().resolve("compose.yaml")))
            .getFirst();

    @Test
    void namesImagesByVersion() {
        assertThat(services().map(service -> usual(service.path("image").asText())))
                .isNotEmpty()
                .allMatch(ImagesAreOneVersion::isPinned);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ingest-service", "enrich-service", "search-service", "notify-service"})
    void givesServicesWhatTheyNeed(String module) {
        TreeSet<String> needed = new TreeSet<>(new Environment(ServiceSources.of(module)).needed());
        // Made anew at each start is good enough for one container.
        needed.remove("BROADSHEET_ENRICH_POD");

        assertThat(environment(module).keySet()).containsAll(needed);
    }

    @Test
    void tellsServicesNothingThatNoneOfThemKnows() {
        List<Environment> known = Stream.of("ingest-service", "enrich-service", "search-service", "notify-service")
                .map(module -> new Environment(ServiceSources.of(module)))
                .toList();

        assertThat(known).hasSize(4);
        assertThat(Stream.of("ingest-service", "enrich-service", "search-service", "notify-service")
                        .flatMap(module -> environment(module).keySet().stream()))
                .allMatch(variable -> known.stream().anyMatch(environment -> environment.knows(variable)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"search-service", "notify-service"})
    void trustsNetworksAlone(String module) {
        String trusted = environment(module).get(ProxiesAreNetworks.VARIABLE);

        assertThat(trusted).isNotBlank();
        assertThat(ProxiesAreNetworks.others(trusted)).isEmpty();
    }

    @Test
    void routesToPortsThatServicesHave() {
        String upstreams = Checkout.text(Checkout.deploy().resolve("compose-upstreams.conf"));

        Map<String, Integer> ports = UPSTREAM.matcher(upstreams)
                .results()
                .collect(Collectors.toMap(match -> match.group(1), match -> Integer.parseInt(match.group(2))));

        assertThat(ports)
                .isEqualTo(Map.of(
                        "ingest", ServiceSources.of("ingest-service").port(),
                        "search", ServiceSources.of("search-service").port(),
                        "notify", ServiceSources.of("notify-service").port()));
    }

    private Stream<JsonNode> services() {
        return Workload.stream(compose.path("services"));
    }

    private Map<String, String> environment(String module) {
        return services()
                .filter(service -> usual(service.path("image").asText()).contains("broadsheet/" + module))
                .map(service -> Workload.labels(service.path("environment")))
                .findFirst()
                .orElseThrow();
    }

    private static String usual(String text) {
        return GIVEN.matcher(text).replaceAll(ComposeTest::value);
    }

    private static String value(MatchResult given) {
        return given.group(1).equals("-") ? given.group(2) : "given";
    }
}
