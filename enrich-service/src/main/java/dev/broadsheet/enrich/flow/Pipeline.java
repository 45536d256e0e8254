package dev.broadsheet.enrich.flow;

import dev.broadsheet.enrich.flow.Slice.Finished;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * The records in hand, in the order in which they were read: the workers are at the later ones while the earlier ones
 * are committed. One thread puts records in, one takes slices out.
 */
@Singleton
class Pipeline {

    private static final int NO_GENERATION = Integer.MIN_VALUE;

    private final Function<ConsumerRecord<String, byte[]>, Future<Outcome>> work;
    private final int mostOfASlice;
    private final Duration sliceTime;
    private final Semaphore places;
    private final BlockingQueue<RecordInHand> records;
    private volatile int lastDropped = NO_GENERATION;

    @Inject
    Pipeline(Workers workers, RecordEnrichment enrichment, FlowConfig config) {
        this(
                read -> workers.submit(() -> enrichment.enrich(read)),
                config.inHand(),
                config.sliceRecords(),
                config.sliceTime());
    }

    /** @param work begins to enrich a record; in the order in which it is called */
    Pipeline(
            Function<ConsumerRecord<String, byte[]>, Future<Outcome>> work,
            int inHand,
            int mostOfASlice,
            Duration sliceTime) {
        this.work = work;
        this.mostOfASlice = mostOfASlice;
        this.sliceTime = sliceTime;
        this.places = new Semaphore(inHand);
        this.records = new ArrayBlockingQueue<>(inHand);
    }

    /**
     * Begins to enrich a record, unless its generation was dropped.
     *
     * @return false if there was no place for it in that time
     */
    boolean offer(ConsumerRecord<String, byte[]> read, int groupGeneration, Duration atMost)
            throws InterruptedException {
        if (groupGeneration <= lastDropped) {
            return true;
        }
        if (!places.tryAcquire(atMost.toNanos(), TimeUnit.NANOSECONDS)) {
            return false;
        }
        records.add(RecordInHand.of(read, groupGeneration, work.apply(read)));
        return true;
    }

    /**
     * The next records that have their outcomes: as many as a slice may have, or what is there when a slice has taken its
     * time, or when nothing else is in hand.
     *
     * @return empty if no record came in that time
     * @throws ExecutionException if a record cannot have an outcome at all
     */
    Optional<Slice> next(Duration atMost) throws InterruptedException, ExecutionException {
        RecordInHand first = records.poll(atMost.toNanos(), TimeUnit.NANOSECONDS);
        if (first == null) {
            return Optional.empty();
        }
        places.release();
        if (first.groupGeneration() <= lastDropped) {
            first.outcome().cancel(false);
            return Optional.empty();
        }
        List<Finished> done = new ArrayList<>(List.of(finished(first)));
        long deadline = System.nanoTime() + sliceTime.toNanos();
        while (done.size() < mostOfASlice && isDone(records.peek(), first.groupGeneration(), deadline)) {
            done.add(finished(records.remove()));
            places.release();
        }
        return Optional.of(Slice.of(done));
    }

    private static boolean isDone(RecordInHand next, int groupGeneration, long deadline)
            throws InterruptedException, ExecutionException {
        if (next == null || next.groupGeneration() != groupGeneration) {
            return false;
        }
        try {
            next.outcome().get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        }
    }

    private static Finished finished(RecordInHand inHand) throws InterruptedException, ExecutionException {
        return new Finished(inHand, inHand.outcome().get());
    }

    /** Whoever owns these partitions now begins at the last committed offset, so that nothing later may be committed. */
    void drop(int groupGeneration) {
        lastDropped = groupGeneration;
    }
}
