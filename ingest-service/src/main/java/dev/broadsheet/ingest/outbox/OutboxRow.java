package dev.broadsheet.ingest.outbox;

import dev.broadsheet.contracts.event.EventJson;
import dev.broadsheet.contracts.outbox.OutboxRelay;
import io.smallrye.mutiny.Uni;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** An event that is to be published. Its position is the database's, so it is no part of the entity. */
@Entity
@Table(name = "outbox")
public class OutboxRow {

    private static final String SOURCE = "/ingest-service";

    @Id
    @Column(name = "event_id")
    UUID eventId;

    int bucket;
    String topic;
    String key;
    byte[] value;

    @Column(name = "event_type")
    String eventType;

    String source;

    @Column(name = "occurred_at")
    Instant occurredAt;

    String traceparent;

    public static OutboxRow of(
            String topic, String key, Object event, Instant occurredAt, Optional<String> traceparent) {
        OutboxRow row = new OutboxRow();
        row.eventId = UUID.randomUUID();
        row.bucket = OutboxRelay.bucketOf(key);
        row.topic = topic;
        row.key = key;
        row.value = EventJson.write(event);
        row.eventType = topic;
        row.source = SOURCE;
        row.occurredAt = occurredAt;
        row.traceparent = traceparent.orElse(null);
        return row;
    }

    public static Uni<Void> insertAll(Mutiny.StatelessSession session, List<OutboxRow> rows) {
        return session.insertMultiple(rows);
    }
}
