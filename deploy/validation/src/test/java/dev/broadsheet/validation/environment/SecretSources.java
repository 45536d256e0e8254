package dev.broadsheet.validation.environment;

import com.fasterxml.jackson.databind.JsonNode;
import dev.broadsheet.validation.render.Checkout;
import dev.broadsheet.validation.render.Rendered;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where the secrets of a combination come from. */
final class SecretSources {

    private SecretSources() {}

    /** The names of those that an object makes, itself or through its operator. */
    static Set<String> in(Rendered rendered) {
        return rendered.objects().stream()
                .flatMap(object -> madeBy(rendered, object))
                .collect(Collectors.toSet());
    }

    private static Stream<String> madeBy(Rendered rendered, JsonNode object) {
        String name = Rendered.name(object);
        return switch (object.path("kind").asText()) {
            case "Secret" -> Stream.of(name);
            case "ExternalSecret" -> Stream.of(object.at("/spec/target/name").asText());
            case "Certificate" -> Stream.of(object.at("/spec/secretName").asText());
            case "Kafka" -> Stream.of(name + "-cluster-ca-cert");
            case "KafkaUser" -> Stream.of(prefixOfUsers(rendered) + name);
            case "OpenSearchCluster" -> Stream.of(name + "-http-cert");
            default -> Stream.empty();
        };
    }

    private static String prefixOfUsers(Rendered rendered) {
        return rendered.kind("Kafka")
                .map(kafka -> kafka.at("/spec/entityOperator/userOperator/secretPrefix")
                        .asText())
                .findFirst()
                .orElse("");
    }

    /** Whether the README's table of secrets says that somebody makes it by hand. */
    static boolean isByHand(String secret) {
        return Checkout.text(Checkout.deploy().resolve("README.md"))
                .lines()
                .anyMatch(row -> row.startsWith("| `" + secret + "` |") && row.contains("| you"));
    }
}
