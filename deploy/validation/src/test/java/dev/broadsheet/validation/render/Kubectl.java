package dev.broadsheet.validation.render;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The machine's kubectl, of which only {@code kustomize} is asked: it needs no cluster and no network. */
final class Kubectl {

    // The first one whose Kustomize knows components.
    private static final int OLDEST_MINOR = 21;

    private static final String HOW_TO_GET_IT = """
            Install it, and run this again:
              Debian 13, Ubuntu:  sudo apt-get install kubernetes-client (Debian 12 has 1.20, which is too old)
              Fedora:             sudo dnf install kubernetes-client
              macOS:              brew install kubectl
              anywhere:           https://kubernetes.io/docs/tasks/tools/
            If it is there already, say where: BROADSHEET_KUBECTL=/path/to/kubectl""";

    private final String program;

    Kubectl() {
        this.program = Optional.ofNullable(System.getenv("BROADSHEET_KUBECTL")).orElse("kubectl");
    }

    /** What is wrong with it and what to do; empty if it will do. */
    Optional<String> complaint() {
        try {
            int minor = minor(run(List.of("version", "--client", "-o", "json")));
            return minor >= OLDEST_MINOR
                    ? Optional.empty()
                    : Optional.of("kubectl 1.%d is too old: manifests are rendered by 1.%d or newer.%n%s"
                            .formatted(minor, OLDEST_MINOR, HOW_TO_GET_IT));
        } catch (IOException e) {
            return Optional.of("There is no kubectl, which renders the manifests.%n%s".formatted(HOW_TO_GET_IT));
        }
    }

    /** @return the objects, as YAML documents */
    String kustomize(Path folder) {
        try {
            return run(List.of("kustomize", folder.toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int minor(String version) throws IOException {
        String minor = new ObjectMapper()
                .readTree(version)
                .at("/clientVersion/minor")
                .asText("0")
                .replaceAll("[^0-9].*", "");
        return minor.isEmpty() ? 0 : Integer.parseInt(minor);
    }

    private String run(List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(program));
        command.addAll(arguments);
        // A file, because a full pipe that nobody reads would stop the process.
        Path errors = Files.createTempFile("kubectl", ".err");
        try {
            Process process =
                    new ProcessBuilder(command).redirectError(errors.toFile()).start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(String.join(" ", command) + ": " + Files.readString(errors));
            }
            return output;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            Files.delete(errors);
        }
    }
}
