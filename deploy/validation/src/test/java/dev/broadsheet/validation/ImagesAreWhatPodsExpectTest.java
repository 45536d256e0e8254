package dev.broadsheet.validation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.broadsheet.validation.render.Checkout;
import dev.broadsheet.validation.render.Documents;
import dev.broadsheet.validation.render.Workload;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The scripts that make images and run them keep to what the manifests expect of them. */
class ImagesAreWhatPodsExpectTest {

    private static final Pattern SERVICE = Pattern.compile("[a-z]+-service");

    @ParameterizedTest
    @ValueSource(strings = {"ingest", "enrich", "search-query", "search-indexer", "notify"})
    void areMadeForTheUserOfThePods(String name) {
        JsonNode user = deployment(name).pod().path("securityContext");

        assertThat(script("Containerfile"))
                .contains("\nUSER " + user.path("runAsUser").asText() + ":"
                        + user.path("runAsGroup").asText() + "\n");
    }

    @Test
    void areThoseThatTheBaseNames() {
        List<String> named = Workload.stream(
                        file("base/kustomization.yaml").getFirst().path("images"))
                .map(image -> image.path("name").asText().replace("broadsheet/", ""))
                .toList();
        String loop = script("build.sh")
                .lines()
                .filter(line -> line.startsWith("for service in "))
                .collect(Collectors.joining());

        assertThat(SERVICE.matcher(loop).results().map(match -> match.group())).hasSameElementsAs(new TreeSet<>(named));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ingest", "enrich", "search-query", "search-indexer", "notify"})
    void runWithTheMemoryOfThePods(String name) {
        JsonNode container = deployment(name).pod().path("containers").path(0);
        boolean small = container.path("image").asText().matches("broadsheet/(ingest|notify)-service");
        String memory = container.at("/resources/limits/memory").asText();

        // Kubernetes' 640Mi and 1Gi are podman's 640m and 1g.
        assertThat(script("run.sh"))
                .contains((small ? "ingest-service | notify-service" : "*") + ") memory="
                        + memory.replace("i", "").toLowerCase(java.util.Locale.ROOT));
    }

    private static Workload deployment(String name) {
        return file("base/" + name + ".yaml").stream()
                .filter(object -> object.path("kind").asText().equals("Deployment"))
                .map(Workload::new)
                .findFirst()
                .orElseThrow();
    }

    private static List<? extends JsonNode> file(String name) {
        return Documents.of(Checkout.text(Checkout.deploy().resolve(name)));
    }

    private static String script(String name) {
        return Checkout.text(Checkout.deploy().resolve("images").resolve(name));
    }
}
