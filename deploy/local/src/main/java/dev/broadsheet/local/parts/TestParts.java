package dev.broadsheet.local.parts;

import static dev.broadsheet.local.process.FreePort.find;

import dev.broadsheet.contracts.event.Topics;
import dev.broadsheet.local.process.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/**
 * The parts of this JVM's tests. What runs is noted in system properties, because a test framework may load this class
 * more than once.
 */
final class TestParts {

    static final List<String> NAMES = List.of("kafka", "postgres", "opensearch", "mail");

    private static final String NOTE = "broadsheet.local.test.";

    private final Checkout checkout = Checkout.find();
    private final Path folder;

    private TestParts(Path folder) {
        this.folder = folder;
    }

    /** Starts what of {@code names} does not run yet, side by side. */
    static synchronized Map<String, String> configuration(List<String> names, String database) {
        List<String> missing =
                names.stream().filter(name -> noted(name).isEmpty()).toList();
        if (!missing.isEmpty()) {
            new TestParts(newFolder()).start(missing);
        }
        Map<String, String> configuration = new HashMap<>();
        names.forEach(name -> configuration.putAll(noted(name)));
        if (names.contains("postgres")) {
            configuration.putAll(noted("postgres-" + database));
        }
        return configuration;
    }

    // In the module's build folder, so that mvn clean removes what a killed JVM left.
    private static Path newFolder() {
        Path target = Path.of("target").toAbsolutePath();
        try {
            return Files.isDirectory(target)
                    ? Files.createTempDirectory(target, "local-parts-")
                    : Files.createTempDirectory("broadsheet-parts-");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("no folder for the parts", e);
        }
    }

    private void start(List<String> names) {
        Map<String, Part> parts = names.stream().collect(Collectors.toMap(name -> name, this::part));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(parts), "local-parts"));
        sideBySide(parts, Part::start);
        parts.forEach((name, part) -> note(name, part.configuration()));
        if (parts.get("postgres") instanceof PostgresPart postgres) {
            PostgresPart.DATABASES.forEach(database -> note("postgres-" + database, postgres.configuration(database)));
        }
    }

    private Part part(String name) {
        Place place = new Place(checkout, folder.resolve(name), folder.resolve(name + ".log"), List.of());
        return switch (name) {
            case "kafka" -> new KafkaPart(place, find(), Topics.FIRST_GENERATION);
            case "postgres" -> new PostgresPart(place, find());
            case "opensearch" -> new OpenSearchPart(place, find());
            case "mail" -> new MailPart(place, find(), find());
            default -> throw new IllegalArgumentException("no part is called " + name + "; there are " + NAMES);
        };
    }

    private void end(Map<String, Part> parts) {
        sideBySide(parts, Part::close);
        try {
            Folders.delete(folder);
        } catch (IOException e) {
            System.err.println("left behind: " + folder + " (" + e + ")");
        }
    }

    private static void sideBySide(Map<String, Part> parts, java.util.function.Consumer<Part> action) {
        CompletableFuture.allOf(parts.values().stream()
                        .map(part -> CompletableFuture.runAsync(() -> action.accept(part), TestParts::inThread))
                        .toArray(CompletableFuture[]::new))
                .join();
    }

    private static void inThread(Runnable task) {
        Thread.ofPlatform().daemon().start(task);
    }

    private static void note(String name, Map<String, String> configuration) {
        configuration.forEach((key, value) -> System.setProperty(NOTE + name + "/" + key, value));
    }

    private static Map<String, String> noted(String name) {
        String prefix = NOTE + name + "/";
        return System.getProperties().stringPropertyNames().stream()
                .filter(key -> key.startsWith(prefix))
                .collect(Collectors.toMap(key -> key.substring(prefix.length()), System::getProperty));
    }
}
