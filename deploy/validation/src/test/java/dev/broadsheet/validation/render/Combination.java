package dev.broadsheet.validation.render;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What somebody could apply: an overlay, or the base with components.
 *
 * @param overlay whether it is meant to be applied as it is, with every secret and every host in its place
 */
public record Combination(String name, boolean overlay, List<String> components) {

    /** Components that are of no use without each other, or that a deployment has together. */
    private static final List<List<String>> TOGETHER = List.of(
            List.of("kafka-strimzi", "autoscale-keda", "autoscale-keda-scram"),
            List.of("kafka-strimzi", "opensearch-operator", "postgres-cloudnativepg", "network-policies"),
            List.of("network-policies", "ingress", "tls-cert-manager"),
            List.of("network-policies", "gateway-api", "tls-cert-manager", "monitoring"),
            List.of("external-secrets", "dkim", "kafka-strimzi"));

    /** Every overlay, the base, the base with each component alone, and with those that go together. */
    static List<Combination> all() {
        List<String> components = Checkout.kustomizations(Checkout.deploy().resolve("components"));
        return Stream.of(
                        Checkout.kustomizations(Checkout.deploy().resolve("overlays")).stream()
                                .map(overlay -> new Combination(overlay, true, List.of())),
                        Stream.of(new Combination("base", false, List.of())),
                        components.stream().map(component -> onBase(List.of(component))),
                        TOGETHER.stream().map(Combination::onBase),
                        // Both ways in at once, which a move from one to the other has; the Ingress brings the router
                        // along.
                        Stream.of(onBase(components.stream()
                                .filter(component -> !component.equals("router"))
                                .toList())))
                .flatMap(combinations -> combinations)
                .toList();
    }

    private static Combination onBase(List<String> components) {
        return new Combination("base+" + String.join("+", components), false, components);
    }

    Path folder() {
        if (overlay) {
            return Checkout.deploy().resolve("overlays").resolve(name);
        }
        Path folder = Checkout.target().resolve("combinations").resolve(Integer.toHexString(name.hashCode()));
        write(folder.resolve("kustomization.yaml"), kustomization(folder));
        return folder;
    }

    // Kustomize takes no absolute paths.
    private String kustomization(Path folder) {
        Path deploy = folder.relativize(Checkout.deploy());
        String list = components.stream()
                .map(component -> "  - " + deploy.resolve("components").resolve(component) + "\n")
                .collect(Collectors.joining());
        return "namespace: broadsheet\nresources:\n  - " + deploy.resolve("base") + "\n"
                + (list.isEmpty() ? "" : "components:\n" + list);
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
