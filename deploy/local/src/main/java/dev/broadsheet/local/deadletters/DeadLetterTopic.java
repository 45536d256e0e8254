package dev.broadsheet.local.deadletters;

import dev.broadsheet.contracts.event.Topics;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where one consumer put what it gave up of one topic.
 *
 * @param source the topic that it read
 */
public record DeadLetterTopic(String source, String consumer) {

    private static final Pattern NAME = Pattern.compile("(broadsheet\\..+)\\.([a-z]+)\\.dlq");

    /** Nothing if it is no name of such a topic. */
    public static Optional<DeadLetterTopic> of(String name) {
        Matcher parts = NAME.matcher(name);
        return parts.matches() ? Optional.of(new DeadLetterTopic(parts.group(1), parts.group(2))) : Optional.empty();
    }

    public String name() {
        return Topics.deadLetters(source, consumer);
    }

    /** What its consumer reads beside the source; nothing where the consumer makes up for what it gave up by itself. */
    public Optional<String> retryTopic() {
        return Topics.hasRetries(consumer) ? Optional.of(Topics.retries(source, consumer)) : Optional.empty();
    }
}
