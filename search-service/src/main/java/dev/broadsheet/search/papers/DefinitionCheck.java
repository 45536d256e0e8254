package dev.broadsheet.search.papers;

import com.fasterxml.jackson.databind.JsonNode;
import dev.broadsheet.search.opensearch.JsonRequests;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Whether the index that is written to is what this version of the service would make. */
@Singleton
class DefinitionCheck {

    private final JsonRequests requests;
    private final IndexDefinition definition;
    private final PapersIndex index;
    private final AtomicInteger outdated;

    DefinitionCheck(JsonRequests requests, IndexDefinition definition, PapersIndex index, MeterRegistry registry) {
        this.requests = requests;
        this.definition = definition;
        this.index = index;
        this.outdated = registry.gauge("broadsheet.search.index.outdated", new AtomicInteger());
    }

    /** An index of another definition. */
    record Mismatch(String index, DefinitionMark found, DefinitionMark wanted) {

        @Override
        public String toString() {
            return "%s was made from definition %d (%s), this service has %d (%s): ./dev reindex builds it anew"
                    .formatted(index, found.version(), found.checksum(), wanted.version(), wanted.checksum());
        }
    }

    /** Asks OpenSearch. */
    Optional<Mismatch> mismatch() throws IOException {
        Optional<Mismatch> mismatch =
                requests
                        .send("GET", "/" + index.writeAlias() + "/_mapping?ignore_unavailable=true")
                        .properties()
                        .stream()
                        .map(this::mismatch)
                        .flatMap(Optional::stream)
                        .findFirst();
        outdated.set(mismatch.isPresent() ? 1 : 0);
        return mismatch;
    }

    /**
     * Lets an index take fields that its mapping does not know: they stand in its documents, where only the next index
     * finds them. Otherwise everything that this version writes would be refused until somebody builds that index.
     */
    void loosen(String outdated) throws IOException {
        requests.send("PUT", "/" + outdated + "/_mapping", "{\"dynamic\": false}");
    }

    private Optional<Mismatch> mismatch(Map.Entry<String, JsonNode> answered) {
        DefinitionMark found = DefinitionMark.of(answered.getValue().at("/mappings/_meta"));
        return found.equals(definition.mark())
                ? Optional.empty()
                : Optional.of(new Mismatch(answered.getKey(), found, definition.mark()));
    }
}
