package dev.broadsheet.enrich.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.broadsheet.enrich.flow.Outcome.Rejected;
import dev.broadsheet.enrich.flow.Outcome.RejectedReason;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class PipelineTest {

    private static final Duration AT_ONCE = Duration.ZERO;
    private static final int IN_HAND = 5;
    private static final int SLICE = 3;

    private final List<CompletableFuture<Outcome>> begun = new ArrayList<>();
    private final List<String> keys = new ArrayList<>();
    private final Pipeline pipeline = new Pipeline(this::begin, IN_HAND, SLICE, Duration.ofMillis(50));

    @Test
    void commitsInTheOrderOfReadingWhateverIsDoneFirst() throws Exception {
        offer(0, 10, 7);
        offer(0, 11, 7);
        finish(1);
        finish(0);

        assertThat(keys(pipeline.next(AT_ONCE))).containsExactly("0-10", "0-11");
    }

    @Test
    void commitsTheOffsetsReachedInEachPartition() throws Exception {
        offer(0, 10, 7);
        offer(0, 12, 7);
        offer(1, 3, 7);
        finish(0, 1, 2);

        Slice slice = pipeline.next(AT_ONCE).orElseThrow();

        assertThat(slice.groupGeneration()).isEqualTo(7);
        assertThat(slice.next())
                .isEqualTo(Map.of(
                        new TopicPartition("papers", 0),
                        new OffsetAndMetadata(13),
                        new TopicPartition("papers", 1),
                        new OffsetAndMetadata(4)));
    }

    @Test
    void commitsNoMoreThanASliceAtATime() throws Exception {
        for (int offset = 0; offset < 4; offset++) {
            offer(0, offset, 7);
        }
        finish(0, 1, 2, 3);

        assertThat(keys(pipeline.next(AT_ONCE))).containsExactly("0-0", "0-1", "0-2");
        assertThat(keys(pipeline.next(AT_ONCE))).containsExactly("0-3");
    }

    @Test
    void commitsWhatIsDoneWhenTheNextTakesLong() throws Exception {
        offer(0, 10, 7);
        offer(0, 11, 7);
        finish(0);

        assertThat(keys(pipeline.next(AT_ONCE))).containsExactly("0-10");
        finish(1);
        assertThat(keys(pipeline.next(AT_ONCE))).containsExactly("0-11");
    }

    @Test
    void takesNoMoreRecordsThanItHasPlacesFor() throws Exception {
        for (int offset = 0; offset < IN_HAND; offset++) {
            offer(0, offset, 7);
        }

        assertThat(pipeline.offer(read(0, 5), 7, AT_ONCE)).isFalse();
        finish(0);
        pipeline.next(AT_ONCE);
        assertThat(pipeline.offer(read(0, 5), 7, AT_ONCE)).isTrue();
        assertThat(begun).hasSize(IN_HAND + 1);
    }

    @Test
    void neverMixesWhatWasReadBeforeARebalanceWithWhatWasReadAfterIt() throws Exception {
        offer(0, 10, 7);
        offer(0, 10, 8);
        finish(0, 1);

        assertThat(pipeline.next(AT_ONCE).orElseThrow().groupGeneration()).isEqualTo(7);
        assertThat(pipeline.next(AT_ONCE).orElseThrow().groupGeneration()).isEqualTo(8);
    }

    @Test
    void dropsEverythingOfAGenerationThatWasTakenAway() throws Exception {
        offer(0, 10, 7);
        offer(0, 11, 7);
        offer(0, 10, 8);
        finish(2);
        pipeline.drop(7);

        offer(0, 12, 7);
        assertThat(pipeline.next(AT_ONCE)).isEmpty();
        assertThat(pipeline.next(AT_ONCE)).isEmpty();
        assertThat(pipeline.next(AT_ONCE).orElseThrow().groupGeneration()).isEqualTo(8);
        assertThat(begun).hasSize(3);
        assertThat(begun.getFirst()).isCancelled();
    }

    private Future<Outcome> begin(ConsumerRecord<String, byte[]> read) {
        CompletableFuture<Outcome> outcome = new CompletableFuture<>();
        begun.add(outcome);
        keys.add(read.key());
        return outcome;
    }

    private void offer(int partition, long offset, int groupGeneration) throws InterruptedException {
        assertThat(pipeline.offer(read(partition, offset), groupGeneration, AT_ONCE))
                .isTrue();
    }

    private void finish(int... numbers) {
        for (int number : numbers) {
            begun.get(number)
                    .complete(new Rejected(
                            RejectedReason.UNREADABLE, new ProducerRecord<>("letters", keys.get(number), null)));
        }
    }

    private static ConsumerRecord<String, byte[]> read(int partition, long offset) {
        return new ConsumerRecord<>("papers", partition, offset, partition + "-" + offset, new byte[0]);
    }

    private static List<String> keys(Optional<Slice> slice) {
        return slice.orElseThrow().messages().stream().map(ProducerRecord::key).toList();
    }
}
