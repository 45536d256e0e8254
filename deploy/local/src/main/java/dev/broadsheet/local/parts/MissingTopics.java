package dev.broadsheet.local.parts;

import dev.broadsheet.contracts.event.TopicSpec;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;

/** Creates the topics that a broker lacks, and leaves those that it has. */
final class MissingTopics {

    private static final short ONE_REPLICA = 1;
    private static final long DEADLINE_SECONDS = 60;

    private final Admin admin;

    MissingTopics(Admin admin) {
        this.admin = admin;
    }

    /** Returns when every partition has its leader, so that a client's first request does not fail. */
    void create(List<TopicSpec> wanted) {
        try {
            Set<String> existing = admin.listTopics().names().get(DEADLINE_SECONDS, TimeUnit.SECONDS);
            List<NewTopic> missing = wanted.stream()
                    .filter(spec -> !existing.contains(spec.name()))
                    .map(MissingTopics::newTopic)
                    .toList();
            admin.createTopics(missing).all().get(DEADLINE_SECONDS, TimeUnit.SECONDS);
            awaitLeaders(wanted.stream().map(TopicSpec::name).toList());
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("cannot create the topics: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while creating topics", e);
        }
    }

    private static NewTopic newTopic(TopicSpec spec) {
        return new NewTopic(spec.name(), spec.partitions(), ONE_REPLICA).configs(spec.settings());
    }

    private void awaitLeaders(List<String> names) throws ExecutionException, InterruptedException, TimeoutException {
        long latest = System.nanoTime() + TimeUnit.SECONDS.toNanos(DEADLINE_SECONDS);
        while (!allHaveLeaders(names)) {
            if (System.nanoTime() > latest) {
                throw new TimeoutException("some partition has no leader");
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    private boolean allHaveLeaders(List<String> names)
            throws ExecutionException, InterruptedException, TimeoutException {
        try {
            return admin.describeTopics(names).allTopicNames().get(DEADLINE_SECONDS, TimeUnit.SECONDS).values().stream()
                    .flatMap((TopicDescription topic) -> topic.partitions().stream())
                    .allMatch(partition -> partition.leader() != null);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof org.apache.kafka.common.errors.UnknownTopicOrPartitionException) {
                return false;
            }
            throw e;
        }
    }
}
