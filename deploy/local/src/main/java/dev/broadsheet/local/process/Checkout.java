package dev.broadsheet.local.process;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Where the project lies on this machine, and the class paths that its build wrote. */
public record Checkout(Path root) {

    /** Found from the working directory upwards, as Maven does: by the {@code .mvn} folder. */
    public static Checkout find() {
        Path start = Path.of("").toAbsolutePath();
        for (Path folder = start; folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve(".mvn"))) {
                return new Checkout(folder);
            }
        }
        throw new IllegalStateException("no .mvn folder in " + start + " or above: run inside the project");
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
    private static String classPath(Path module) {
        Path target = module.resolve("target");
        Path file = target.resolve("classpath");
        try {
            return String.join(
                    File.pathSeparator,
                    target.resolve("classes").toString(),
                    Files.readString(file).strip(),
                    target.resolve("lib") + "/*");
        } catch (IOException e) {
            throw new UncheckedIOException(file + " is missing: build the project first (mvn package -Dquick)", e);
        }
    }
}
