package dev.broadsheet.search.indexing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class BulksInFlightTest {

    private final Queue<String> settled = new ConcurrentLinkedQueue<>();

    @Test
    void hasTwoUnderWayAtOnceAndWaitsForBoth() throws InterruptedException {
        CountDownLatch second = new CountDownLatch(1);
        try (BulksInFlight bulks = new BulksInFlight(2)) {
            bulks.begin(() -> second.await(5, TimeUnit.SECONDS) && settled.add("first"));
            bulks.begin(() -> {
                settled.add("second");
                second.countDown();
                return null;
            });
            bulks.await();
        }

        assertThat(settled).containsExactly("second", "first");
    }

    @Test
    void beginsTheNextOnlyWhenOneIsSettled() throws InterruptedException {
        try (BulksInFlight bulks = new BulksInFlight(1)) {
            bulks.begin(() -> settled.add("first"));
            bulks.begin(() -> settled.add("second"));
            bulks.begin(() -> settled.add("third"));
            bulks.await();
        }

        assertThat(settled).containsExactly("first", "second", "third");
    }

    @Test
    void tellsOfAFailure() throws InterruptedException {
        try (BulksInFlight bulks = new BulksInFlight(1)) {
            bulks.begin(() -> {
                throw new IllegalStateException("unforeseen");
            });

            assertThatThrownBy(bulks::await).hasMessage("unforeseen");
        }
    }

    @Test
    void interruptsWhatIsUnderWayWhenItsServiceStops() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        try (BulksInFlight bulks = new BulksInFlight(1)) {
            bulks.begin(() -> {
                begun.countDown();
                return new CountDownLatch(1).await(1, TimeUnit.MINUTES);
            });
            begun.await();
        }

        assertThat(begun.getCount()).isZero();
    }
}
