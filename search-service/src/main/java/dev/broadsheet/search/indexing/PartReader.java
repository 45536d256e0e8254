package dev.broadsheet.search.indexing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.broadsheet.contracts.event.EventJson;
import dev.broadsheet.contracts.event.MalformedEventException;
import dev.broadsheet.contracts.paper.PaperEnriched;
import dev.broadsheet.contracts.paper.PaperId;
import dev.broadsheet.contracts.paper.PaperSignals;
import dev.broadsheet.query.PaperField;
import dev.broadsheet.search.papers.CompactVector;
import dev.broadsheet.search.papers.IndexedPaper;
import dev.broadsheet.search.papers.IndexedSignals;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Turns records into parts of documents. */
final class PartReader {

    private static final JsonMapper FIELDS = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .defaultPropertyInclusion(JsonInclude.Value.empty().withValueInclusion(JsonInclude.Include.NON_EMPTY))
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private PartReader() {}

    /** @throws MalformedEventException if the record can never be read */
    static DocumentPart paper(ConsumerRecord<String, byte[]> message) {
        PaperEnriched event = EventJson.read(message.value(), PaperEnriched.class);
        requireKey(message, event.id());
        return new DocumentPart(event.id(), DocumentPart.Kind.PAPER, event.revision(), paperFields(event));
    }

    /** @throws MalformedEventException if the record can never be read */
    static DocumentPart signals(ConsumerRecord<String, byte[]> message) {
        PaperSignals event = EventJson.read(message.value(), PaperSignals.class);
        requireKey(message, event.id());
        Map<String, Object> fields = event.deleted() ? Map.of() : fields(IndexedSignals.of(event));
        return new DocumentPart(event.id(), DocumentPart.Kind.SIGNALS, event.revision(), fields);
    }

    private static Map<String, Object> paperFields(PaperEnriched event) {
        if (event.paper().deleted()) {
            return Map.of("deleted", true);
        }
        Map<String, Object> fields = fields(IndexedPaper.of(event));
        fields.remove("signals");
        if (event.embedding() != null) {
            float[] embedding = event.embedding().toArray();
            fields.put(PaperField.EMBEDDING, embedding);
            fields.put(CompactVector.FIELD, CompactVector.of(embedding).toBase64());
        }
        return fields;
    }

    private static Map<String, Object> fields(Object part) {
        return FIELDS.convertValue(part, new TypeReference<Map<String, Object>>() {});
    }

    // Revisions are ordered per key: a record under another paper's key could be overtaken by an older one.
    private static void requireKey(ConsumerRecord<String, byte[]> message, PaperId id) {
        if (!id.value().equals(message.key())) {
            throw new MalformedEventException("the key is not the id of the paper, " + id, null);
        }
    }
}
