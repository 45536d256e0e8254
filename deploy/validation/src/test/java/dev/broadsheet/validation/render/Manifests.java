package dev.broadsheet.validation.render;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** Every combination, rendered once for all tests. */
public final class Manifests {

    private static final class Once {
        static final List<Rendered> ALL = render();
    }

    private Manifests() {}

    /** Where kubectl is missing or too old the test is left out; where a change is judged, it fails. */
    public static List<Rendered> all() {
        Optional<String> complaint = new Kubectl().complaint();
        if (complaint.isPresent()) {
            if ("true".equals(System.getenv("CI"))) {
                Assertions.fail(complaint.get());
            }
            Assumptions.abort(complaint.get());
        }
        return Once.ALL;
    }

    public static Rendered named(String name) {
        return all().stream()
                .filter(rendered -> rendered.combination().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<Rendered> render() {
        Kubectl kubectl = new Kubectl();
        return Combination.all().parallelStream()
                .map(combination -> Rendered.of(combination, kubectl.kustomize(combination.folder())))
                .toList();
    }
}
