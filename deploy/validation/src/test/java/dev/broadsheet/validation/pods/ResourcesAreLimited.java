package dev.broadsheet.validation.pods;

import com.fasterxml.jackson.databind.JsonNode;
import dev.broadsheet.validation.render.Rendered;
import dev.broadsheet.validation.render.Workload;
import dev.broadsheet.validation.rule.Rule;
import java.util.List;
import java.util.stream.Stream;

/** Every container says what it needs and has a bound, and memory that is requested is memory that it may use. */
public final class ResourcesAreLimited implements Rule {

    @Override
    public String name() {
        return "containers have requests and limits";
    }

    @Override
    public List<String> violations(Rendered rendered) {
        return rendered.workloads()
                .flatMap(workload -> workload.allContainers().flatMap(container -> missing(workload, container)))
                .toList();
    }

    private static Stream<String> missing(Workload workload, JsonNode container) {
        JsonNode resources = container.path("resources");
        String subject = workload + ", container " + container.path("name").asText() + ": ";
        Stream<String> absent = Stream.of("/requests/cpu", "/requests/memory", "/limits/cpu", "/limits/memory")
                .filter(path -> resources.at(path).isMissingNode())
                .map(path -> subject + "no " + path.substring(1));
        boolean promisedTwice = !resources.at("/requests/memory").equals(resources.at("/limits/memory"));
        return promisedTwice
                ? Stream.concat(absent, Stream.of(subject + "the limit of memory is not what is requested"))
                : absent;
    }
}
