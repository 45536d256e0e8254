package dev.broadsheet.system;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.broadsheet.local.process.Checkout;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Images and containers, through the scripts of {@code deploy/images}. */
final class Containers {

    private static final Path SCRIPTS = Checkout.find().root().resolve("deploy/images");
    private static final Path JDK = Path.of(System.getProperty("java.home"));

    private Containers() {}

    /** What is missing for making images here without a registry, or nothing. */
    static String missing() {
        List<String> missing = new ArrayList<>();
        for (String program : List.of("podman", "debootstrap")) {
            if (!isOnPath(program)) {
                missing.add(program);
            }
        }
        return missing.isEmpty() ? "" : "apt-get install " + String.join(" ", missing);
    }

    private static boolean isOnPath(String program) {
        return java.util.Arrays.stream(
                        (System.getenv("PATH") + File.pathSeparator + "/usr/sbin").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    /** Makes the images of the four services. */
    static void build(Path log) {
        run(start("build.sh", log, Map.of()), log);
    }

    /** The tag of the images. */
    static String version() {
        return output(line("version.sh"), "version.sh");
    }

    /** What the engine says about an image or a container. */
    static JsonNode inspect(String kind, String name) {
        return json(output(kind, "inspect", name)).get(0);
    }

    static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException("not JSON: " + text, e);
        }
    }

    /** What the engine writes when it is called like this. */
    static String output(String... arguments) {
        return output(line("container.sh", arguments), String.join(" ", arguments));
    }

    private static String output(List<String> line, String what) {
        try {
            Process process = new ProcessBuilder(line)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            String output = new String(process.getInputStream().readAllBytes(), UTF_8);
            if (process.waitFor() != 0) {
                throw new AssertionError(what + " failed: " + output);
            }
            return output.strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Starts one of the scripts and waits for nothing. */
    static Process start(String script, Path log, Map<String, String> environment, String... arguments) {
        ProcessBuilder builder = new ProcessBuilder(line(script, arguments))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        builder.environment().put("JAVA_HOME", JDK.toString());
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void run(Process process, Path log) {
        try {
            if (process.waitFor() != 0) {
                throw new AssertionError(Files.readString(log));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static List<String> line(String script, String... arguments) {
        List<String> line = new ArrayList<>();
        line.add(SCRIPTS.resolve(script).toString());
        line.addAll(List.of(arguments));
        return line;
    }
}
