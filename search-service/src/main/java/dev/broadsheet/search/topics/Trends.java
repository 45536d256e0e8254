package dev.broadsheet.search.topics;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How much is written on each topic.
 *
 * @param until the last day that is counted: today, or the day of the newest paper if that was earlier
 * @param all the papers of each of the last weeks, of any topic or none
 * @param topics those that have papers, by id
 * @param groups papers in all of each group of topics, by id
 */
public record Trends(LocalDate until, List<Long> all, Map<String, Topic> topics, Map<String, Long> groups) {

    /** The weeks in which something rises. */
    public static final int LATE = 4;

    /** The weeks against which it does. */
    public static final int BEFORE = 12;

    private static final int MOST_RISING = 8;

    public Trends {
        all = List.copyOf(all);
        topics = Map.copyOf(topics);
        groups = Map.copyOf(groups);
    }

    /**
     * A topic's papers.
     *
     * @param papers in all
     * @param weeks of each of the last weeks, the oldest first
     */
    public record Topic(String id, long papers, List<Long> weeks) {}

    /** A topic and how it rises. */
    public record Rising(Topic topic, Rise rise) {}

    /** What rises most, most first. */
    public List<Rising> rising() {
        return topics.values().stream()
                .map(topic -> new Rising(topic, rise(topic)))
                .filter(rising -> rising.rise().isRising())
                .sorted(Comparator.comparingDouble(
                                (Rising rising) -> rising.rise().factor())
                        .reversed()
                        .thenComparing(rising -> rising.topic().id()))
                .limit(MOST_RISING)
                .toList();
    }

    /** Empty unless it rises. */
    public Optional<Rise> rise(String topic) {
        return Optional.ofNullable(topics.get(topic)).map(this::rise).filter(Rise::isRising);
    }

    /** Papers in all, of a topic or a group. */
    public long papers(String id) {
        return groups.containsKey(id)
                ? groups.get(id)
                : Optional.ofNullable(topics.get(id)).map(Topic::papers).orElse(0L);
    }

    private Rise rise(Topic topic) {
        return Rise.of(late(topic.weeks()), before(topic.weeks()), late(all), before(all));
    }

    private static long late(List<Long> weeks) {
        return sum(weeks.subList(Math.max(0, weeks.size() - LATE), weeks.size()));
    }

    private static long before(List<Long> weeks) {
        return sum(weeks.subList(0, Math.max(0, weeks.size() - LATE)));
    }

    private static long sum(List<Long> weeks) {
        return weeks.stream().mapToLong(Long::longValue).sum();
    }
}
