package dev.broadsheet.local.parts;

import dev.broadsheet.contracts.event.TopicSpec;
import dev.broadsheet.contracts.event.Topics;
import dev.broadsheet.local.process.ChildCommand;
import dev.broadsheet.local.process.ChildProcess;
import dev.broadsheet.local.process.FreePort;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.Uuid;

/** A Kafka broker (KRaft, one node), with every topic of a model generation. */
public final class KafkaPart implements Part {

    private static final Duration START = Duration.ofSeconds(90);
    private static final String QUIET = "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn";

    private final Place place;
    private final int port;
    private final List<TopicSpec> topics;
    private ChildProcess broker;

    public KafkaPart(Place place, int port, String generation) {
        this(place, port, generation, List.of());
    }

    /** @param further compacted topics beside those of the generation */
    public KafkaPart(Place place, int port, String generation, List<String> further) {
        this.place = place;
        this.port = port;
        this.topics = Stream.concat(
                        Topics.all(generation).stream(), further.stream().map(TopicSpec::compacted))
                .toList();
    }

    @Override
    public void start() {
        Path settings = writeSettings();
        if (!Files.exists(data().resolve("meta.properties"))) {
            ChildProcess.run(storageFormat(settings), START);
        }
        broker = ChildProcess.start(server(settings));
        try (Admin admin = admin(bootstrapServers())) {
            broker.awaitReady(START, () -> servesRequests(admin));
            new MissingTopics(admin).create(topics);
        }
    }

    /** Makes what a running broker lacks of these; returns when they can be written to. */
    public static void createTopics(String bootstrapServers, List<TopicSpec> topics) {
        try (Admin admin = admin(bootstrapServers)) {
            new MissingTopics(admin).create(topics);
        }
    }

    private Path writeSettings() {
        Path file = place.folder().resolve("server.properties");
        try {
            Files.createDirectories(place.folder());
            return Files.writeString(file, BrokerSettings.text(data(), port, FreePort.find()));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    private ChildCommand storageFormat(Path settings) {
        List<String> arguments =
                List.of("format", "--cluster-id", Uuid.randomUuid().toString(), "--config", settings.toString());
        return command("kafka-format", List.of("-Xmx128m", QUIET), "kafka.tools.StorageTool", arguments);
    }

    private ChildCommand server(Path settings) {
        List<String> options = new ArrayList<>(List.of(
                "-Xms128m",
                "-Xmx384m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED",
                QUIET));
        options.addAll(place.javaOptions());
        return command("kafka", options, "kafka.Kafka", List.of(settings.toString()));
    }

    private ChildCommand command(String name, List<String> options, String mainClass, List<String> arguments) {
        Path module = place.checkout().localModule().resolve("kafka-broker");
        List<String> command = place.checkout().java(module, options, mainClass, arguments);
        return ChildCommand.of(name, command, place.folder(), place.log());
    }

    private Path data() {
        return place.folder().resolve("data");
    }

    private static Admin admin(String bootstrapServers) {
        return Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
                200));
    }

    private static boolean servesRequests(Admin admin) throws Exception {
        return !admin.describeCluster().nodes().get(1, TimeUnit.SECONDS).isEmpty();
    }

    private String bootstrapServers() {
        return "localhost:" + port;
    }

    @Override
    public ChildProcess process() {
        return broker;
    }

    @Override
    public Map<String, String> configuration() {
        return Map.of("kafka.bootstrap.servers", bootstrapServers());
    }

    @Override
    public void close() {
        if (broker != null) {
            broker.close();
        }
    }
}
