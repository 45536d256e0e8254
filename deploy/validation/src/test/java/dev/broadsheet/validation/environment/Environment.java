package dev.broadsheet.validation.environment;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;

/** Which environment variables a service knows, and which it needs in a cluster. */
public final class Environment {

    /** What frameworks know beside what our sources name, each with what it is for. */
    private static final Map<String, String> FRAMEWORKS = Map.of(
            "JDK_JAVA_OPTIONS", "the java launcher: the size of the heap",
            "QUARKUS_INIT_AND_EXIT", "Quarkus: migrate and end",
            "QUARKUS_PROFILE", "Quarkus: the run mode",
            "QUARKUS_SHUTDOWN_TIMEOUT", "Quarkus: requests in hand are answered first",
            "QUARKUS_OTEL_EXPORTER_OTLP_ENDPOINT", "Quarkus: where spans go",
            "QUARKUS_OTEL_TRACES_SAMPLER", "Quarkus: which traces are kept",
            "QUARKUS_OTEL_TRACES_SAMPLER_ARG", "Quarkus: how many",
            "QUARKUS_OTEL_SDK_DISABLED", "Quarkus: whether there are spans at all",
            "QUARKUS_OTEL_RESOURCE_ATTRIBUTES", "Quarkus: what a span says of its pod");

    /** Every client of Kafka gets what is configured as kafka.…. */
    private static final Set<String> KAFKA = Stream.of(
                    AdminClientConfig.configNames(), ConsumerConfig.configNames(), ProducerConfig.configNames())
            .flatMap(Set::stream)
            .map(name -> Setting.variable("kafka." + name))
            .collect(Collectors.toSet());

    private final ServiceSources sources;

    public Environment(ServiceSources sources) {
        this.sources = sources;
    }

    public boolean knows(String variable) {
        return FRAMEWORKS.containsKey(variable)
                || sources.variables().contains(variable)
                || KAFKA.contains(variable)
                || sources.settings().stream().anyMatch(setting -> setting.isSetBy(variable));
    }

    /** What has no value, or one that is good on a developer's machine alone. */
    public Set<String> needed() {
        Map<String, String> properties = sources.properties();
        Stream<String> local = properties.entrySet().stream()
                .filter(property ->
                        property.getKey().startsWith("broadsheet.postgres.") || Setting.isOnlyHere(property.getValue()))
                .map(Map.Entry::getKey);
        Stream<String> absent = sources.settings().stream()
                .filter(setting -> !properties.containsKey(setting.name()))
                .filter(setting -> setting.usual().map(Setting::isOnlyHere).orElse(!setting.mayBeAbsent()))
                .map(Setting::name);
        return Stream.concat(local, absent).map(Setting::variable).collect(Collectors.toCollection(TreeSet::new));
    }
}
