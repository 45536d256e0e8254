package dev.broadsheet.validation.environment;

import dev.broadsheet.validation.render.Rendered;
import dev.broadsheet.validation.render.Workload;
import dev.broadsheet.validation.rule.Rule;
import java.util.List;

/** A variable that a service does not know is a typing error, or something that the service lost. */
public final class VariablesAreKnown implements Rule {

    @Override
    public String name() {
        return "services know every variable that they are given";
    }

    @Override
    public List<String> violations(Rendered rendered) {
        return rendered.services()
                .flatMap(workload -> workload.allContainers()
                        .flatMap(container -> Workload.service(container).stream()
                                .flatMap(module -> {
                                    Environment environment = new Environment(ServiceSources.of(module));
                                    return Workload.stream(container.path("env"))
                                            .map(variable ->
                                                    variable.path("name").asText())
                                            .filter(variable -> !environment.knows(variable))
                                            .map(variable -> workload + ": " + module + " does not know " + variable);
                                })))
                .toList();
    }
}
