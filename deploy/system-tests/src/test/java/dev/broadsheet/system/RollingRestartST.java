package dev.broadsheet.system;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.broadsheet.contracts.event.Topics;
import dev.broadsheet.system.Api.Read;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * One service after the other is replaced, as a Deployment does it: a new pod is ready before the old one goes.
 * Meanwhile readers read, papers come and mails go, and none of it shows.
 */
@Tag("long")
@ExtendWith(RunningReplicas.class)
class RollingRestartST {

    private static final List<String> SERVICES = List.of("ingest", "enrich", "search", "notify");
    private static final int READERS = 15;
    private static final int DAYS = 30;
    private static final LocalDate FIRST_DAY = LocalDate.parse("2025-05-01");
    private static final List<String> TOPICS =
            List.of(Topics.PAPER_DISCOVERED, Topics.PAPER_SIGNALS, Topics.paperEnriched(Topics.FIRST_GENERATION));

    @Test
    void isSeenByNoReaderAndLosesAndDoublesNothing(Replicas replicas) {
        replace(replicas, 1, "2505");
    }

    @Test
    void isSeenByNobodyHoweverOftenItComes(Replicas replicas) {
        replace(replicas, 5, "2506");
    }

    private static void replace(Replicas replicas, int times, String month) {
        Api api = replicas.api();
        listAPaperADay(replicas, month);
        Subscribers readers = Subscribers.confirmed(api, "patient.reader." + month, READERS);
        List<String> paths = List.of(
                "/",
                "/api/daily_papers",
                "/api/papers/" + id(month, 0),
                "/papers/" + id(month, 0),
                "/api/papers/search?q=permanence",
                "/papers?q=permanence");
        // Whoever is the first to read on a machine that is still starting everything else may be asked to come again.
        paths.forEach(path -> await().until(() -> api.read(path).status() == 200));

        List<Read> reads;
        List<Integer> accepted;
        List<LocalDate> editions;
        try (Meanwhile<Read> reading =
                        Meanwhile.again(Duration.ofMillis(100), number -> api.read(paths.get(number % paths.size())));
                Meanwhile<Integer> importing =
                        Meanwhile.again(Duration.ofMillis(400), number -> importOne(api, month, DAYS + number));
                Meanwhile<LocalDate> mailing =
                        Meanwhile.again(Duration.ofSeconds(2), number -> sendEdition(api, number % DAYS))) {
            for (int round = 0; round < times; round++) {
                SERVICES.forEach(replicas.platform()::replace);
            }
            reads = reading.end();
            accepted = importing.end();
            editions = mailing.end();
        }

        assertThat(reads).filteredOn(read -> read.status() != 200).isEmpty();
        assertThat(accepted).containsOnly(1);
        replicas.awaitAgreement();
        TOPICS.forEach(topic -> assertThat(timesIn(topic, replicas, month))
                .as("how often each paper is in %s", topic)
                .hasSize(DAYS + accepted.size())
                .allSatisfy((id, number) -> assertThat(number).as(id).isEqualTo(1)));
        int digests = (int) editions.stream().distinct().count() * READERS;
        assertThat(readers.awaitMails(READERS + digests))
                .as("every reader has every mail once")
                .hasSize(READERS + digests)
                .doesNotHaveDuplicates();
    }

    // Nobody is subscribed yet: this waits until mails can be written of each of the days.
    private static void listAPaperADay(Replicas replicas, String month) {
        replicas.api()
                .importPapers(IntStream.range(0, DAYS)
                        .mapToObj(day -> Papers.listed(id(month, day), "permanence", FIRST_DAY.plusDays(day), day))
                        .collect(joining("\n")));
        replicas.awaitAgreement();
        IntStream.range(0, DAYS)
                .forEach(day -> await().ignoreExceptions().until(() -> sendEdition(replicas.api(), day) != null));
    }

    private static LocalDate sendEdition(Api api, int day) {
        LocalDate edition = FIRST_DAY.plusDays(day);
        api.sendEdition(edition);
        return edition;
    }

    private static int importOne(Api api, String month, int number) {
        // Of another year than those that are mailed.
        return api.importPapers(
                        Papers.listed(id(month, number), "permanence", LocalDate.parse("2024-05-01"), number % 50))
                .path("accepted")
                .asInt();
    }

    private static String id(String month, int number) {
        return "%s.%05d".formatted(month, number + 1);
    }

    private static Map<String, Long> timesIn(String topic, Replicas replicas, String month) {
        return replicas.broker().records(topic, month + ".").stream()
                .collect(groupingBy(ConsumerRecord::key, counting()));
    }
}
