package dev.broadsheet.search.status;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;

/**
 * How far a group is behind.
 *
 * @param ends where each partition ends, for those who read what is committed
 * @param begins where each partition begins
 * @param read how far the group has come
 */
record Lag(Map<TopicPartition, Long> ends, Map<TopicPartition, Long> begins, Map<TopicPartition, Long> read) {

    /**
     * Where the group goes on in those partitions of a topic that go on. Empty if it has never read of the topic: then it is
     * not known whether anybody will.
     */
    Optional<Map<TopicPartition, Long>> unread(String topic) {
        if (read.keySet().stream().noneMatch(partition -> partition.topic().equals(topic))) {
            return Optional.empty();
        }
        return Optional.of(ends.keySet().stream()
                .filter(partition -> partition.topic().equals(topic))
                .filter(partition -> from(partition) < ends.get(partition))
                .collect(Collectors.toMap(partition -> partition, this::from)));
    }

    private long from(TopicPartition partition) {
        return read.getOrDefault(partition, begins.getOrDefault(partition, ends.get(partition)));
    }
}
