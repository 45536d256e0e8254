package dev.broadsheet.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import dev.broadsheet.local.console.Console;
import dev.broadsheet.local.papers.ImportReport;
import dev.broadsheet.local.papers.PaperFile;
import dev.broadsheet.local.papers.PaperImport;
import dev.broadsheet.local.parts.Folders;
import dev.broadsheet.local.process.Checkout;
import dev.broadsheet.local.process.FreePort;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The whole platform as {@code ./dev up} starts it, on ports and data of its own. */
public final class Platform implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(4);
    private static final Duration STOP = Duration.ofMinutes(1);
    private static final List<String> PORTS = List.of(
            "BROADSHEET_PORT",
            "BROADSHEET_INBOX_PORT",
            "BROADSHEET_INGEST_PORT",
            "BROADSHEET_ENRICH_PORT",
            "BROADSHEET_SEARCH_PORT",
            "BROADSHEET_NOTIFY_PORT",
            "BROADSHEET_POSTGRES_PORT",
            "BROADSHEET_KAFKA_PORT",
            "BROADSHEET_OPENSEARCH_PORT",
            "BROADSHEET_SMTP_PORT",
            "BROADSHEET_PROMETHEUS_PORT",
            "BROADSHEET_GRAFANA_PORT",
            "BROADSHEET_ZIPKIN_PORT",
            "BROADSHEET_SPANS_PORT");

    private final Checkout checkout = Checkout.find();
    private final Path data;
    private final Map<String, String> environment = new HashMap<>();
    private List<String> options = List.of();
    private Process launcher;

    private Platform(Path data) {
        this.data = data;
        environment.put("BROADSHEET_DATA", data.toString());
        PORTS.forEach(variable -> environment.put(variable, Integer.toString(FreePort.find())));
    }

    /** On an empty folder below {@code target}. */
    public static Platform in(String name) {
        Path folder = Path.of("target", name).toAbsolutePath();
        try {
            Folders.delete(folder);
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Platform(folder.resolve("data"));
    }

    /** Returns when it is ready and the sample papers are searchable. */
    void start() {
        launch(options);
    }

    /** The same, with whoever looks at it. */
    public void startObserved() {
        launch(List.of("--observe"));
    }

    private void launch(List<String> up) {
        Path output = data.resolveSibling("launcher.log");
        launcher = command(
                output.toFile(), Stream.concat(Stream.of("up"), up.stream()).toList());
        await().atMost(START).pollInterval(Duration.ofMillis(300)).until(() -> {
            if (!launcher.isAlive()) {
                throw new AssertionError("the platform did not start:\n" + Files.readString(output));
            }
            return Files.readString(output).contains("Broadsheet is ready.");
        });
    }

    /** As {@link #start}, if it does not run: somebody else's fault must not fail who comes next. */
    void startIfDown() {
        if (launcher == null || !launcher.isAlive()) {
            start();
        }
    }

    /** As {@code ./dev up --images}, from the next start on. */
    void useImages() {
        options = List.of("--images");
    }

    /** As Ctrl-C does. */
    void stop() {
        launcher.destroy();
        awaitEnd();
    }

    /** As a power cut does, for all that the launcher can do about it. */
    void kill() {
        launcher.destroyForcibly();
        awaitEnd();
    }

    /** Kills one process with -9. The launcher then stops the others and ends. */
    void kill(String process) {
        ProcessHandle.of(pid(process)).ifPresent(ProcessHandle::destroyForcibly);
        awaitEnd();
    }

    /** As {@code ./dev stop SERVICE}. */
    public void stopService(String service) {
        run("stop", service);
    }

    /** As {@code ./dev start SERVICE}. */
    public void startService(String service) {
        run("start", service);
    }

    private void run(String... command) {
        Path output = data.resolveSibling(command[0] + ".log");
        try {
            Process process = command(output.toFile(), List.of(command));
            if (!process.waitFor(START.toSeconds(), TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new AssertionError(String.join(" ", command) + ":\n" + Files.readString(output));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Of a process that was started with the platform. */
    long pid(String process) {
        return Long.parseLong(properties("running.properties").getProperty("process." + process));
    }

    /** Lets a process stand still: it is there, but does nothing. */
    void suspend(String process) {
        signal("STOP", process);
    }

    void resume(String process) {
        signal("CONT", process);
    }

    /** As Kubernetes asks a container to stop. The launcher then stops the others and ends. */
    void terminate(String process) {
        signal("TERM", process);
    }

    private void signal(String signal, String process) {
        try {
            int code = new ProcessBuilder("kill", "-" + signal, Long.toString(pid(process)))
                    .inheritIO()
                    .start()
                    .waitFor();
            if (code != 0) {
                throw new AssertionError("no " + signal + " for " + process);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** As {@code NAME=value ./dev up}, from the next start on. */
    void set(String variable, String value) {
        environment.put(variable, value);
    }

    void awaitEnd() {
        try {
            if (!launcher.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("the platform did not stop");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    public Api api() {
        return new Api(address("BROADSHEET_PORT"), address("BROADSHEET_INBOX_PORT"), token());
    }

    /** How many papers are in PostgreSQL, topics and index, and whether they agree, as {@code ./dev status} says. */
    String counts() {
        String text = status();
        return text.substring(text.indexOf("Papers"));
    }

    /** As {@code ./dev status} says. */
    public String status() {
        Path output = data.resolveSibling("status.log");
        try {
            Process status = command(output.toFile(), List.of("status"));
            if (!status.waitFor(60, TimeUnit.SECONDS)) {
                throw new AssertionError("no status after a minute");
            }
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Waits until every paper that was accepted is searchable; returns the counts. */
    String awaitAgreement() {
        await().atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> counts().contains("The counts agree."));
        return counts();
    }

    Broker broker() {
        return new Broker("localhost:" + environment.get("BROADSHEET_KAFKA_PORT"));
    }

    IngestDatabase ingestDatabase() {
        return new IngestDatabase(
                "jdbc:postgresql://localhost:" + environment.get("BROADSHEET_POSTGRES_PORT") + "/ingest",
                databasePassword("ingest"));
    }

    /** As {@code ./dev import FILE}: a file that broke off goes on where it did. */
    ImportReport send(Path file, Consumer<ImportReport> listener) {
        Console silent = new Console(new PrintStream(OutputStream.nullOutputStream(), false, UTF_8), false);
        int gateway = Integer.parseInt(environment.get("BROADSHEET_PORT"));
        try (PaperFile papers = PaperFile.open(file.toString())) {
            return new PaperImport(silent, gateway, token()).send(papers, "papers", listener);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public URI address(String port) {
        return URI.create("http://localhost:" + environment.get(port));
    }

    /** What a process wrote, since the last start. */
    String log(String process) {
        try {
            return Files.readString(data.resolve("logs/" + process + ".log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port(String variable) {
        return Integer.parseInt(environment.get(variable));
    }

    OwnedDatabase database(String name) {
        return new OwnedDatabase(
                "jdbc:postgresql://localhost:" + environment.get("BROADSHEET_POSTGRES_PORT") + "/" + name,
                name,
                databasePassword(name));
    }

    String databasePassword(String database) {
        return properties("postgres/passwords.properties").getProperty(database);
    }

    private Properties properties(String name) {
        Properties properties = new Properties();
        try (Reader file = Files.newBufferedReader(data.resolve(name))) {
            properties.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    String token() {
        try {
            return Files.readString(data.resolve("secrets/token")).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Process command(File output, List<String> command) {
        List<String> java = checkout.java(
                checkout.localModule(),
                List.of("-Xmx192m", "-XX:+UseSerialGC"),
                "dev.broadsheet.local.launch.Launcher",
                command);
        ProcessBuilder builder = new ProcessBuilder(java)
                .directory(checkout.root().toFile())
                .redirectErrorStream(true)
                .redirectOutput(output);
        builder.environment().putAll(environment);
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        if (launcher != null && launcher.isAlive()) {
            stop();
        }
    }
}
