package dev.broadsheet.system;

import static org.awaitility.Awaitility.await;

import dev.broadsheet.contracts.event.Topics;
import dev.broadsheet.local.parts.Folders;
import dev.broadsheet.local.process.Checkout;
import dev.broadsheet.local.process.FreePort;
import java.io.File;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** The whole platform as {@code ./dev up} starts it, on ports and data of its own. */
final class Platform implements AutoCloseable {

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
            "BROADSHEET_SMTP_PORT");

    private final Checkout checkout = Checkout.find();
    private final Path data;
    private final Map<String, String> environment = new HashMap<>();
    private Process launcher;

    private Platform(Path data) {
        this.data = data;
        environment.put("BROADSHEET_DATA", data.toString());
        PORTS.forEach(variable -> environment.put(variable, Integer.toString(FreePort.find())));
    }

    /** On an empty folder below {@code target}. */
    static Platform in(String name) {
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
        Path output = data.resolveSibling("launcher.log");
        launcher = command(output.toFile(), "up");
        await().atMost(START).pollInterval(Duration.ofMillis(300)).until(() -> {
            if (!launcher.isAlive()) {
                throw new AssertionError("the platform did not start:\n" + Files.readString(output));
            }
            return Files.readString(output).contains("Broadsheet is ready.");
        });
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
        Properties running = new Properties();
        try (Reader file = Files.newBufferedReader(data.resolve("running.properties"))) {
            running.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        long pid = Long.parseLong(running.getProperty("process." + process));
        ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
        awaitEnd();
    }

    /** As {@code NAME=value ./dev up}, from the next start on. */
    void set(String variable, String value) {
        environment.put(variable, value);
    }

    private void awaitEnd() {
        try {
            if (!launcher.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("the platform did not stop");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    Api api() {
        return new Api(address("BROADSHEET_PORT"), address("BROADSHEET_INBOX_PORT"), token());
    }

    /** How many papers are in PostgreSQL, topics and index, and whether they agree, as {@code ./dev status} says. */
    String counts() {
        Path output = data.resolveSibling("status.log");
        try {
            Process status = command(output.toFile(), "status");
            if (!status.waitFor(60, TimeUnit.SECONDS)) {
                throw new AssertionError("no status after a minute");
            }
            String text = Files.readString(output);
            return text.substring(text.indexOf("Papers"));
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

    /** Everything committed in a topic, in the order of each partition. */
    List<ConsumerRecord<String, byte[]>> records(String topic) {
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        "localhost:" + environment.get("BROADSHEET_KAFKA_PORT"),
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed"),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<String, byte[]>> all = new ArrayList<>();
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(200)).forEach(all::add);
            }
            return all;
        }
    }

    /** The ends of all partitions added up: it stays the same as long as nobody writes. */
    long recordsInTopics() {
        String broker = "localhost:" + environment.get("BROADSHEET_KAFKA_PORT");
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, broker),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = Topics.all(Topics.FIRST_GENERATION).stream()
                    .flatMap(topic -> consumer.partitionsFor(topic.name()).stream())
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            return consumer.endOffsets(partitions).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
        }
    }

    URI address(String port) {
        return URI.create("http://localhost:" + environment.get(port));
    }

    private String token() {
        try {
            return Files.readString(data.resolve("secrets/token")).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Process command(File output, String command) {
        List<String> java = checkout.java(
                checkout.localModule(),
                List.of("-Xmx192m", "-XX:+UseSerialGC"),
                "dev.broadsheet.local.launch.Launcher",
                List.of(command));
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
