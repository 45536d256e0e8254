package dev.broadsheet.enrich.flow;

import dev.broadsheet.contracts.event.CloudEvent;
import dev.broadsheet.contracts.event.DeadLetter;
import dev.broadsheet.contracts.event.EventJson;
import dev.broadsheet.contracts.event.MalformedEventException;
import dev.broadsheet.contracts.paper.PaperDiscovered;
import dev.broadsheet.contracts.paper.PaperEnriched;
import dev.broadsheet.enrich.enricher.Enrichment;
import dev.broadsheet.enrich.flow.EnrichedRecord.TooLargeException;
import dev.broadsheet.enrich.flow.Outcome.Enriched;
import dev.broadsheet.enrich.flow.Outcome.Rejected;
import dev.broadsheet.enrich.flow.Outcome.RejectedReason;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;

/** One record in, one message out: the enriched paper, or a dead letter. */
@Singleton
class RecordEnrichment {

    private static final Logger LOG = Logger.getLogger(RecordEnrichment.class);
    private static final String CONSUMER = "enrich";

    private final Enrichment enrichment;
    private final Tracing tracing;
    private final InstantSource clock = InstantSource.system();

    RecordEnrichment(Enrichment enrichment, Tracing tracing) {
        this.enrichment = enrichment;
        this.tracing = tracing;
    }

    Outcome enrich(ConsumerRecord<String, byte[]> discovered) {
        try {
            CloudEvent cause = CloudEvent.of(discovered.headers());
            PaperDiscovered paper = paper(discovered);
            return tracing.inSpan(cause, paper.id(), traceparent -> {
                PaperEnriched event = enrichment.enrich(paper);
                Instant now = clock.instant();
                return new Enriched(event, cause.time(), EnrichedRecord.of(event, now, traceparent));
            });
        } catch (MalformedEventException e) {
            return rejected(discovered, RejectedReason.UNREADABLE, e);
        } catch (TooLargeException e) {
            return rejected(discovered, RejectedReason.TOO_LARGE, e);
        } catch (RuntimeException e) {
            LOG.errorf(e, "record=failed partition=%d offset=%d", discovered.partition(), discovered.offset());
            return rejected(discovered, RejectedReason.FAILED, e);
        }
    }

    private static PaperDiscovered paper(ConsumerRecord<String, byte[]> discovered) {
        PaperDiscovered paper = EventJson.read(discovered.value(), PaperDiscovered.class);
        // Under another key it would be in another partition, and never replaced by its next revision.
        if (!paper.id().value().equals(discovered.key())) {
            throw new MalformedEventException("paper " + paper.id() + " has another record's key", null);
        }
        return paper;
    }

    private static Rejected rejected(
            ConsumerRecord<String, byte[]> discovered, RejectedReason reason, RuntimeException cause) {
        LOG.warnf(
                "record=dead-lettered reason=%s partition=%d offset=%d cause=\"%s\"",
                reason, discovered.partition(), discovered.offset(), firstLine(cause.toString()));
        return new Rejected(reason, DeadLetter.of(discovered, CONSUMER, cause));
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("");
    }
}
