package dev.broadsheet.system.locked;

import com.fasterxml.jackson.databind.JsonNode;
import dev.broadsheet.contracts.event.Topics;
import dev.broadsheet.local.parts.KafkaPart;
import dev.broadsheet.local.process.Checkout;
import dev.broadsheet.local.process.ChildCommand;
import dev.broadsheet.local.process.ChildProcess;
import dev.broadsheet.local.process.FreePort;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialAlteration;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/**
 * A broker as the manifests have theirs: TLS, SCRAM-SHA-512, and for each user what its KafkaUser says and nothing else. Beside
 * it a door for the broker itself and for this story, which makes topics, users and permissions as Strimzi would.
 */
final class LockedKafka implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(90);
    private static final int ITERATIONS = 4096;

    private final Path folder;
    private final OwnCertificate certificate;
    private final int port = FreePort.find();
    private final int inside = FreePort.find();
    private ChildProcess broker;

    LockedKafka(Path folder, OwnCertificate certificate) {
        this.folder = folder;
        this.certificate = certificate;
    }

    String bootstrapServers() {
        return "localhost:" + port;
    }

    /** As Strimzi writes it into a user's Secret. */
    static String jaas(String user, String password) {
        return "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"%s\" password=\"%s\";"
                .formatted(user, password);
    }

    static String passwordOf(String user) {
        return "of-" + user + "-alone";
    }

    void start(List<JsonNode> users) throws Exception {
        Path settings = Files.createDirectories(folder).resolve("server.properties");
        Files.writeString(settings, settings(FreePort.find()));
        ChildProcess.run(
                command(
                        "kafka.tools.StorageTool",
                        List.of(
                                "format",
                                "--cluster-id",
                                Uuid.randomUuid().toString(),
                                "--config",
                                settings.toString())),
                START);
        broker = ChildProcess.start(command("kafka.Kafka", List.of(settings.toString())));
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", "localhost:" + inside))) {
            broker.awaitReady(
                    START,
                    () -> !admin.describeCluster()
                            .nodes()
                            .get(1, TimeUnit.SECONDS)
                            .isEmpty());
            letIn(admin, users);
        }
        KafkaPart.createTopics("localhost:" + inside, Topics.all(Topics.FIRST_GENERATION));
    }

    private static void letIn(Admin admin, List<JsonNode> users) throws InterruptedException, ExecutionException {
        List<UserScramCredentialAlteration> credentials = new ArrayList<>();
        List<AclBinding> permissions = new ArrayList<>();
        for (JsonNode user : users) {
            String name = user.at("/metadata/name").asText();
            credentials.add(new UserScramCredentialUpsertion(
                    name, new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, ITERATIONS), passwordOf(name)));
            Manifests.stream(user.at("/spec/authorization/acls"))
                    .flatMap(acl -> Manifests.stream(acl.path("operations"))
                            .map(operation -> permission(name, acl.path("resource"), operation.asText())))
                    .forEach(permissions::add);
        }
        admin.alterUserScramCredentials(credentials).all().get();
        admin.createAcls(permissions).all().get();
    }

    private static AclBinding permission(String user, JsonNode resource, String operation) {
        return new AclBinding(
                new ResourcePattern(
                        type(resource.path("type").asText()),
                        resource.path("name").asText("kafka-cluster"),
                        resource.path("patternType").asText().equals("prefix")
                                ? PatternType.PREFIXED
                                : PatternType.LITERAL),
                new AccessControlEntry(
                        "User:" + user,
                        "*",
                        AclOperation.fromString(operation.toUpperCase(Locale.ROOT)),
                        AclPermissionType.ALLOW));
    }

    private static ResourceType type(String ofStrimzi) {
        return switch (ofStrimzi) {
            case "topic" -> ResourceType.TOPIC;
            case "group" -> ResourceType.GROUP;
            case "transactionalId" -> ResourceType.TRANSACTIONAL_ID;
            case "cluster" -> ResourceType.CLUSTER;
            default -> throw new AssertionError(ofStrimzi);
        };
    }

    private String settings(int controller) throws IOException {
        return """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@127.0.0.1:%3$d
                controller.listener.names=CONTROLLER
                listeners=SASL_SSL://127.0.0.1:%1$d,INSIDE://127.0.0.1:%2$d,CONTROLLER://127.0.0.1:%3$d
                advertised.listeners=SASL_SSL://localhost:%1$d,INSIDE://localhost:%2$d
                listener.security.protocol.map=SASL_SSL:SASL_SSL,INSIDE:PLAINTEXT,CONTROLLER:PLAINTEXT
                inter.broker.listener.name=INSIDE
                log.dirs=%4$s
                sasl.enabled.mechanisms=SCRAM-SHA-512
                listener.name.sasl_ssl.scram-sha-512.sasl.jaas.config=\
                org.apache.kafka.common.security.scram.ScramLoginModule required;
                ssl.keystore.type=PKCS12
                ssl.keystore.location=%5$s
                ssl.keystore.password=%6$s
                authorizer.class.name=org.apache.kafka.metadata.authorizer.StandardAuthorizer
                super.users=User:ANONYMOUS
                auto.create.topics.enable=false
                default.replication.factor=1
                min.insync.replicas=1
                offsets.topic.replication.factor=1
                offsets.topic.num.partitions=6
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                transaction.state.log.num.partitions=6
                transaction.abort.timed.out.transaction.cleanup.interval.ms=1000
                group.initial.rebalance.delay.ms=0
                log.cleaner.dedupe.buffer.size=16777216
                """.formatted(
                        port, inside, controller, folder.resolve("data"), certificate.keys(), OwnCertificate.PASSWORD);
    }

    private ChildCommand command(String mainClass, List<String> arguments) {
        Checkout checkout = Checkout.find();
        List<String> command = checkout.java(
                checkout.localModule().resolve("kafka-broker"),
                List.of("-Xmx384m", "-XX:+UseSerialGC", "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn"),
                mainClass,
                arguments);
        return ChildCommand.of("kafka", command, folder, folder.resolve("kafka.log"));
    }

    @Override
    public void close() {
        if (broker != null) {
            broker.close();
        }
    }
}
