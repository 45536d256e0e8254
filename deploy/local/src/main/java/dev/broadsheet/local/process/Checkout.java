package dev.broadsheet.local.process;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where the project lies on this machine, and the class paths that its build wrote.
 *
 * @param packaged whether a module's own classes are taken from its jar, which must be there then; a test may run before
 */
public record Checkout(Path root, boolean packaged) {

    /** Found from the working directory upwards, as Maven does: by the {@code .mvn} folder. */
    public static Checkout find() {
        Path start = Path.of("").toAbsolutePath();
        for (Path folder = start; folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve(".mvn"))) {
                return new Checkout(folder, false);
            }
        }
        throw new IllegalStateException("no .mvn folder in " + start + " or above: run inside the project");
    }

    /** The same with jars, which start faster: the JVM archives no classes from folders. */
    public Checkout withJars() {
        return new Checkout(root, true);
    }

    public Path localModule() {
        return root.resolve("deploy/local");
    }

    /** A Java command of this very runtime, with the class path that {@code module}'s build wrote. */
    public List<String> java(Path module, List<String> options, String mainClass, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(javaExecutable().toString());
        command.addAll(options);
        command.add("-cp");
        command.add(classPath(module));
        command.add(mainClass);
        command.addAll(arguments);
        return command;
    }

    public static Path javaExecutable() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }

    // What a build unpacks instead of naming lies in lib.
    private String classPath(Path module) {
        Path target = module.resolve("target");
        Path file = target.resolve("classpath");
        try {
            return Stream.of(ownClasses(target), Files.readString(file).strip(), unpacked(target))
                    .filter(entry -> !entry.isEmpty())
                    .collect(Collectors.joining(File.pathSeparator));
        } catch (IOException e) {
            throw new UncheckedIOException(file + " is missing: build the project first (mvn package -Dquick)", e);
        }
    }

    private String ownClasses(Path target) throws IOException {
        return packaged
                ? jars(target).findFirst().orElse("")
                : target.resolve("classes").toString();
    }

    private static String unpacked(Path target) throws IOException {
        return jars(target.resolve("lib")).collect(Collectors.joining(File.pathSeparator));
    }

    private static Stream<String> jars(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(Path::toString).filter(name -> name.endsWith(".jar")).sorted().toList().stream();
        }
    }
}
