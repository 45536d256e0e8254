package dev.broadsheet.validation.render;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Where things lie in this checkout. */
public final class Checkout {

    // Maven runs tests in the module's folder.
    private static final Path MODULE = Path.of("").toAbsolutePath();

    private Checkout() {}

    public static Path root() {
        return MODULE.getParent().getParent();
    }

    public static Path deploy() {
        return MODULE.getParent();
    }

    static Path target() {
        return MODULE.resolve("target");
    }

    public static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Files below a folder, in a fixed order; none if the folder is not there. */
    public static List<Path> files(Path folder, Predicate<Path> wanted) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).filter(wanted).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The names of the folders in {@code parent} that hold a kustomization. */
    static List<String> kustomizations(Path parent) {
        try (Stream<Path> folders = Files.list(parent)) {
            return folders.filter(folder -> Files.exists(folder.resolve("kustomization.yaml")))
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
