package dev.broadsheet.search.indexing;

import dev.broadsheet.contracts.event.Topics;
import dev.broadsheet.search.papers.IndexReadiness;
import dev.broadsheet.search.papers.IndexRebuild;
import dev.broadsheet.search.papers.IndexRebuilds;
import dev.broadsheet.search.papers.PapersIndex;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.opensearch.client.opensearch.OpenSearchClient;

/**
 * Builds an index from what the topics hold, beside the live one, and puts it in its place when it has everything. Reads
 * go on all the while. The live pods go on too: whatever is written twice is written once, by its revision.
 */
@Singleton
class Reindexing {

    /** What is built anew was there before: who pages meanwhile goes on. */
    private static final Clock LONG_AGO = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);

    private final IndexReadiness readiness;
    private final IndexRebuilds rebuilds;
    private final PapersIndex names;
    private final OpenSearchClient client;
    private final IndexingMetrics metrics;
    private final IndexingConfig indexing;
    private final ReindexConfig config;
    private final MeterRegistry registry;
    private final Map<String, Object> kafka;

    Reindexing(
            IndexReadiness readiness,
            IndexRebuilds rebuilds,
            PapersIndex names,
            OpenSearchClient client,
            IndexingMetrics metrics,
            IndexingConfig indexing,
            ReindexConfig config,
            MeterRegistry registry,
            @Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.readiness = readiness;
        this.rebuilds = rebuilds;
        this.names = names;
        this.client = client;
        this.metrics = metrics;
        this.indexing = indexing;
        this.config = config;
        this.registry = registry;
        this.kafka = kafka;
    }

    /**
     * Into a new index.
     *
     * @param stopped asked now and then
     * @throws VerificationFailedException if the index is not what the topics hold; then, as with any other exception,
     *     everything is as it was
     * @throws InterruptedException if it was stopped
     */
    void rebuild(BooleanSupplier stopped) throws IOException, InterruptedException {
        readiness.await();
        try (IndexRebuild fresh = rebuilds.fresh()) {
            replace(fresh, stopped);
        }
    }

    /** As {@link #rebuild}, into the index that was replaced last. */
    void goBack(BooleanSupplier stopped) throws IOException, InterruptedException {
        readiness.await();
        try (IndexRebuild previous = rebuilds.previous()) {
            replace(previous, stopped);
        }
    }

    private void replace(IndexRebuild rebuild, BooleanSupplier stopped) throws IOException, InterruptedException {
        try (MemoryTopics topics = topics()) {
            IndexLoading loading = new IndexLoading(topics, this::indexer, new ReindexProgress(registry), stopped);
            Verification verification =
                    new Verification(loading, new IndexContents(client, rebuild.target()), config.sample());
            loading.loadNearlyAll();
            verification.verify();
            verification.verifyAgainst(new IndexContents(client, rebuild.live()));
            rebuild.takeWrites();
            // What the live pods were just writing to the other index is below these ends.
            loading.loadRest();
            verification.verify();
            rebuild.commit();
            loading.tell();
        }
    }

    private MemoryTopics topics() {
        return new MemoryTopics(kafka, List.of(Topics.paperEnriched(names.generation()), Topics.PAPER_SIGNALS));
    }

    private PatientIndexer indexer(GivenUp givenUp) {
        return new PatientIndexer(
                readiness,
                new BulkWriter(client, names.buildingAlias(), LONG_AGO),
                givenUp,
                metrics,
                IndexTraces.NONE,
                indexing);
    }
}
