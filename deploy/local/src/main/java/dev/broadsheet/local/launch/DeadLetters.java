package dev.broadsheet.local.launch;

import dev.broadsheet.local.console.Console;
import dev.broadsheet.local.deadletters.DeadLetterOffice;
import dev.broadsheet.local.deadletters.DeadLetterTopic;
import dev.broadsheet.local.deadletters.GivenUpRecord;
import dev.broadsheet.local.settings.LaunchException;
import dev.broadsheet.local.settings.Port;
import dev.broadsheet.local.settings.Settings;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.apache.kafka.common.TopicPartition;

/** {@code ./dev dead-letters}: what consumers gave up, and giving it to them again. */
record DeadLetters(Settings settings, Map<String, String> environment, Console console) {

    private static final String REPLAY = "--replay";
    private static final String SERVERS = "KAFKA_BOOTSTRAP_SERVERS";
    private static final String PROPERTIES = "KAFKA_PROPERTIES";
    private static final int LOOKS = 60;

    void run(List<String> arguments) {
        try (DeadLetterOffice office = new DeadLetterOffice(connection())) {
            if (arguments.isEmpty()) {
                list(office);
                return;
            }
            DeadLetterTopic topic = topic(arguments.getFirst(), office);
            if (arguments.size() == 1) {
                show(office, topic);
            } else if (arguments.get(1).equals(REPLAY) && arguments.size() <= 3) {
                replay(office, topic, wanted(arguments.subList(2, arguments.size())));
            } else {
                throw new LaunchException(
                        "What should be done with " + topic.name() + "?", "./dev dead-letters TOPIC --replay [OFFSET]");
            }
        }
    }

    // Another Kafka than the running platform's, where one is named.
    private Map<String, Object> connection() {
        Map<String, Object> connection = new HashMap<>();
        String servers = environment.getOrDefault(SERVERS, "");
        if (servers.isBlank()) {
            Settings used = Running.on(settings.data()).in(settings);
            connection.put("bootstrap.servers", "localhost:" + used.port(Port.KAFKA));
            return connection;
        }
        secrets().forEach((name, value) -> connection.put((String) name, value));
        connection.put("bootstrap.servers", servers);
        return connection;
    }

    private Properties secrets() {
        Properties properties = new Properties();
        String file = environment.getOrDefault(PROPERTIES, "");
        if (file.isBlank()) {
            return properties;
        }
        try (Reader reader = Files.newBufferedReader(Path.of(file))) {
            properties.load(reader);
            return properties;
        } catch (IOException e) {
            throw new LaunchException("%s names %s, which cannot be read.".formatted(PROPERTIES, file), e.toString());
        }
    }

    private static DeadLetterTopic topic(String name, DeadLetterOffice office) {
        return DeadLetterTopic.of(name)
                .filter(topic -> office.topics().contains(topic))
                .orElseThrow(() -> new LaunchException(
                        "There is no dead-letter topic " + name + ".", "./dev dead-letters lists them."));
    }

    private static Predicate<GivenUpRecord> wanted(List<String> offset) {
        if (offset.isEmpty()) {
            return any -> true;
        }
        try {
            long number = Long.parseLong(offset.getFirst());
            return one -> one.offset() == number;
        } catch (NumberFormatException e) {
            throw new LaunchException(
                    offset.getFirst() + " is no offset.", "./dev dead-letters TOPIC lists records with their offsets.");
        }
    }

    private void list(DeadLetterOffice office) {
        console.line("%8s  %s".formatted("records", "topic"));
        for (DeadLetterTopic topic : office.topics()) {
            AtomicLong records = new AtomicLong();
            office.read(topic, one -> records.incrementAndGet());
            console.line("%,8d  %s".formatted(records.get(), topic.name()));
        }
        console.line("");
        console.line("./dev dead-letters TOPIC shows each, ./dev dead-letters TOPIC --replay [OFFSET] gives it to "
                + "its consumer again.");
    }

    private void show(DeadLetterOffice office, DeadLetterTopic topic) {
        AtomicLong records = new AtomicLong();
        office.read(topic, one -> {
            records.incrementAndGet();
            print(one);
        });
        console.line("%,d records.".formatted(records.get()));
    }

    private void print(GivenUpRecord one) {
        console.line("offset %d  %s  %s  %,d bytes".formatted(one.offset(), one.time(), one.key(), one.bytes()));
        console.line("    cause  " + printable(one.cause()));
        console.line("    from   " + printable(one.origin()));
        console.line("    trace  " + printable(one.traceparent()));
    }

    // What stands in a record is anybody's: no control character of it reaches the terminal.
    private static String printable(String text) {
        return text.replaceAll("\\p{Cntrl}", "?");
    }

    private void replay(DeadLetterOffice office, DeadLetterTopic topic, Predicate<GivenUpRecord> wanted) {
        if (topic.retryTopic().isEmpty()) {
            throw new LaunchException(
                    topic.consumer()
                            + " makes up for what it gave up by itself, and an old revision must not come after a newer one.",
                    "Start it with BROADSHEET_REENRICH_ENABLED=true: it enriches what its topic lacks"
                            + " (GET /api/enrichment says what remains).");
        }
        List<GivenUpRecord> records = new ArrayList<>();
        office.read(topic, one -> {
            if (wanted.test(one)) {
                records.add(one);
            }
        });
        if (records.isEmpty()) {
            throw new LaunchException(
                    "There is no such record.", "./dev dead-letters " + topic.name() + " lists them.");
        }
        TopicPartition partition = office.replay(topic, records);
        console.line("%,d records are before %s again.".formatted(records.size(), topic.consumer()));
        awaitTaken(office, topic, partition);
    }

    private void awaitTaken(DeadLetterOffice office, DeadLetterTopic topic, TopicPartition partition) {
        try {
            for (int look = 0; look < LOOKS; look++) {
                if (office.waiting(partition, topic.consumer()) <= 0) {
                    console.line("It has taken them. What failed again is in " + topic.name() + ", at a new offset.");
                    return;
                }
                TimeUnit.MILLISECONDS.sleep(500);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        console.line("It has not taken them yet; it will, once it runs and what it needs is there.");
    }
}
