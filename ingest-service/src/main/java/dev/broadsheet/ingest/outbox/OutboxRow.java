package dev.broadsheet.ingest.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.broadsheet.contracts.outbox.OutboxRelay;
import io.smallrye.mutiny.Uni;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
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

    boolean bulk;

    /** @param event as JSON */
    public static OutboxRow of(String topic, String key, String event, Instant occurredAt, Cause cause) {
        OutboxRow row = new OutboxRow();
        row.eventId = UUID.randomUUID();
        row.bucket = OutboxRelay.bucketOf(key);
        row.topic = topic;
        row.key = key;
        row.value = event.getBytes(UTF_8);
        row.eventType = topic;
        row.source = SOURCE;
        row.occurredAt = occurredAt;
        row.traceparent = cause.traceparent().orElse(null);
        row.bulk = cause.lane() == Lane.BULK;
        return row;
    }

    public static Uni<Void> insertAll(Mutiny.StatelessSession session, List<OutboxRow> rows) {
        return rows.isEmpty() ? Uni.createFrom().voidItem() : session.insertMultiple(rows);
    }

    /**
     * Takes the waiting bulk events of these keys along with the live ones that are about to be written, so that no
     * event of a key overtakes an older one.
     */
    public static Uni<Void> hurry(Mutiny.StatelessSession session, List<String> keys) {
        return keys.isEmpty()
                ? Uni.createFrom().voidItem()
                : session.createNativeQuery("update outbox set bulk = false where bulk and key in (:keys)")
                        .setParameter("keys", keys)
                        .executeUpdate()
                        .replaceWithVoid();
    }
}
