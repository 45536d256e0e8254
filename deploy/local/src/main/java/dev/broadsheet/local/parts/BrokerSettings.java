package dev.broadsheet.local.parts;

import java.nio.file.Path;

/** The broker's server.properties: one node, small, with transactions. */
final class BrokerSettings {

    private BrokerSettings() {}

    static String text(Path data, int port, int controllerPort) {
        return """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@127.0.0.1:%2$d
                controller.listener.names=CONTROLLER
                listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                advertised.listeners=PLAINTEXT://localhost:%1$d
                log.dirs=%3$s

                # A topic exists because the table of topics names it.
                auto.create.topics.enable=false

                # One node.
                default.replication.factor=1
                min.insync.replicas=1
                offsets.topic.replication.factor=1
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                share.coordinator.state.topic.replication.factor=1
                share.coordinator.state.topic.min.isr=1

                # One machine: less of everything than a cluster's broker has.
                offsets.topic.num.partitions=6
                transaction.state.log.num.partitions=6
                transaction.abort.timed.out.transaction.cleanup.interval.ms=1000
                num.network.threads=2
                num.io.threads=4
                background.threads=4
                log.cleaner.dedupe.buffer.size=16777216
                log.segment.bytes=134217728
                group.initial.rebalance.delay.ms=0

                # A laptop sleeps for weeks; the groups' offsets must be there when it wakes.
                offsets.retention.minutes=525600
                """.formatted(port, controllerPort, data);
    }
}
