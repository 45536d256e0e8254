package dev.broadsheet.local.observe;

import dev.broadsheet.local.process.Checkout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** The alert rules as Prometheus reads them: what the manifest for Kubernetes holds below {@code spec}. */
record AlertRules(Path manifest) {

    private static final String SPEC = "\nspec:\n";
    private static final String INDENT = "  ";

    static AlertRules of(Checkout checkout) {
        return new AlertRules(checkout.root().resolve("deploy/components/monitoring/rules/broadsheet.yaml"));
    }

    String text() {
        String whole = read();
        return whole.substring(whole.indexOf(SPEC) + SPEC.length())
                .lines()
                .map(line -> line.startsWith(INDENT) ? line.substring(INDENT.length()) : line)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private String read() {
        try {
            return Files.readString(manifest);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
