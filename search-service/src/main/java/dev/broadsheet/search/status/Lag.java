package dev.broadsheet.search.status;

import java.util.Map;
import java.util.OptionalLong;
import org.apache.kafka.common.TopicPartition;

/**
 * How many records of a topic a group has not read yet. About so many: marks of transactions stand between the records, and
 * the last one of a partition is never read, so that it is taken off.
 *
 * @param ends where each partition ends, for those who read what is committed
 * @param begins where each partition begins
 * @param read how far the group has come
 */
record Lag(Map<TopicPartition, Long> ends, Map<TopicPartition, Long> begins, Map<TopicPartition, Long> read) {

    private static final long MARK = 1;

    /** Empty if the group has never read of it: then it is not known whether anybody will. */
    OptionalLong of(String topic) {
        if (read.keySet().stream().noneMatch(partition -> partition.topic().equals(topic))) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(ends.entrySet().stream()
                .filter(end -> end.getKey().topic().equals(topic))
                .mapToLong(end -> waiting(end.getKey(), end.getValue()))
                .sum());
    }

    private long waiting(TopicPartition partition, long end) {
        long from = read.getOrDefault(partition, begins.getOrDefault(partition, end));
        return Math.max(0, end - from - MARK);
    }
}
