package dev.broadsheet.local.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.broadsheet.contracts.event.Topics;
import dev.broadsheet.contracts.paper.PaperSignals;
import dev.broadsheet.local.process.SuspendedProcess;
import dev.broadsheet.local.settings.LaunchException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * The running service: from when papers lie in its topic until OpenSearch has taken the last of them. It is suspended while
 * they are put there, which is not its work and would share its processors.
 */
public final class TopicToIndex implements Contender {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final long BETWEEN_LOOKS_MILLIS = 20;
    private static final int MOST_AT_ONCE = 5_000;

    private final String name;
    private final HttpExchanges exchanges;
    private final Publisher publisher;
    private final URI written;
    private final MultipliedPapers papers;
    private final int perRound;
    private final LongSupplier process;
    private int sent;

    /**
     * @param index that the service writes to
     * @param process the service's own, by number; asked for when it runs
     */
    public TopicToIndex(
            String name,
            HttpExchanges exchanges,
            Publisher publisher,
            String openSearch,
            String index,
            MultipliedPapers papers,
            int perRound,
            LongSupplier process) {
        this.name = name;
        this.exchanges = exchanges;
        this.publisher = publisher;
        this.written = URI.create(
                openSearch + "/" + index + "/_stats/indexing?filter_path=_all.primaries.indexing.index_total");
        this.papers = papers;
        this.perRound = perRound;
        this.process = process;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public double perSecond() {
        return send(perRound);
    }

    /** How many were sent so far. */
    public int sent() {
        return sent;
    }

    /** The next ones, in parts that the memory holds. @return papers a second */
    public double send(int count) {
        long nanos = 0;
        for (int part = 0; part < count; part += MOST_AT_ONCE) {
            nanos += sendAtOnce(Math.min(MOST_AT_ONCE, count - part));
        }
        return count * 1e9 / nanos;
    }

    // The papers are made before it is measured: nobody makes any for the bare loader meanwhile either.
    private long sendAtOnce(int count) {
        List<ProducerRecord<String, byte[]>> ready = IntStream.range(sent, sent + count)
                .mapToObj(papers::paper)
                .map(paper -> Publisher.ready(Topics.paperEnriched(Topics.FIRST_GENERATION), paper.id(), paper))
                .toList();
        sent += count;
        long before = written();
        SuspendedProcess suspended = SuspendedProcess.of(process.getAsLong());
        ready.forEach(publisher::publish);
        publisher.flush();
        long begin = System.nanoTime();
        suspended.resume();
        await(before + count, begin);
        return System.nanoTime() - begin;
    }

    /** @param said what the community says of a paper by its number, of the first {@code most} */
    public void sendSignals(int most, IntFunction<Optional<PaperSignals>> said) {
        long before = written();
        List<PaperSignals> signals = IntStream.range(0, most)
                .mapToObj(said)
                .flatMap(Optional::stream)
                .toList();
        signals.forEach(event -> publisher.publish(Topics.PAPER_SIGNALS, event.id(), event));
        publisher.flush();
        await(before + signals.size(), System.nanoTime());
    }

    private void await(long wanted, long begin) {
        try {
            while (written() < wanted) {
                if (System.nanoTime() - begin > PATIENCE.toNanos()) {
                    throw new LaunchException(
                            "Of %d papers %d came into the index.".formatted(wanted, written()),
                            "The service's log says more.");
                }
                TimeUnit.MILLISECONDS.sleep(BETWEEN_LOOKS_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchException("Interrupted.", "Try again.");
        }
    }

    private long written() {
        try {
            return JSON.readTree(exchanges.get(written).join())
                    .at("/_all/primaries/indexing/index_total")
                    .asLong();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
