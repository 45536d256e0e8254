package dev.broadsheet.validation.environment;

import com.fasterxml.jackson.databind.JsonNode;
import dev.broadsheet.validation.render.Rendered;
import dev.broadsheet.validation.render.Workload;
import dev.broadsheet.validation.rule.Rule;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What has no value of its own, or only one for a developer's machine, is told to the service; and nothing is told twice. */
public final class NeededVariablesAreSet implements Rule {

    @Override
    public String name() {
        return "services are given every variable that they need, once";
    }

    @Override
    public List<String> violations(Rendered rendered) {
        return rendered.services()
                .flatMap(workload -> workload.containers()
                        .flatMap(container -> Workload.service(container).stream()
                                .flatMap(module -> violations(workload, container, module))))
                .toList();
    }

    private static Stream<String> violations(Workload workload, JsonNode container, String module) {
        List<String> given = Workload.stream(container.path("env"))
                .map(variable -> variable.path("name").asText())
                .toList();
        Stream<String> absent = new Environment(ServiceSources.of(module))
                .needed().stream()
                        .filter(variable -> !given.contains(variable))
                        .map(variable -> workload + ": " + module + " needs " + variable);
        Set<String> once = given.stream().collect(Collectors.toSet());
        return once.size() == given.size()
                ? absent
                : Stream.concat(absent, Stream.of(workload + ": a variable is given twice"));
    }
}
