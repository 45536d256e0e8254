package dev.broadsheet.validation.topics;

import dev.broadsheet.validation.render.Rendered;
import dev.broadsheet.validation.render.Workload;
import dev.broadsheet.validation.rule.Rule;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Each Kafka user may read and write what its service reads and writes, and nothing else; each service comes as its own. */
public final class UsersMayDoWhatTheCodeDoes implements Rule {

    @Override
    public String name() {
        return "Kafka users may do what the code does, and nothing else";
    }

    @Override
    public List<String> violations(Rendered rendered) {
        if (!rendered.has("Kafka")) {
            return List.of();
        }
        Set<Access> given = Access.given(rendered);
        Set<Access> needed = Access.needed(TopicsAreThoseOfTheCode.generation(rendered));
        return Stream.of(
                        needed.stream()
                                .filter(access -> !given.contains(access))
                                .map(access -> "not given: " + access),
                        given.stream()
                                .filter(access -> !needed.contains(access))
                                .map(access -> "not needed: " + access),
                        rendered.services()
                                .filter(service -> !comesAsItself(service))
                                .map(service -> service + " does not come to the brokers as itself"))
                .flatMap(violations -> violations)
                .toList();
    }

    private static boolean comesAsItself(Workload service) {
        // A job that reads the topics anew comes as who reads them.
        String user = service.isServing() ? service.name() : "search-indexer";
        return service.containers()
                .flatMap(container -> Workload.stream(container.path("env")))
                .anyMatch(variable -> variable.path("name").asText().equals("KAFKA_SASL_JAAS_CONFIG")
                        && variable.at("/valueFrom/secretKeyRef/name").asText().equals("kafka-" + user));
    }
}
