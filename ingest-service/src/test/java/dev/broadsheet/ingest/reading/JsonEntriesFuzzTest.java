package dev.broadsheet.ingest.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;

class JsonEntriesFuzzTest {

    static final ReadingLimits NARROW = new ReadingLimits(400_000, 6, 20, 300, 3);

    @FuzzTest
    void reads(byte[] document) throws IOException {
        readsAList(document);
        readsAnObject(document);
    }

    private static void readsAList(byte[] document) throws IOException {
        try {
            JsonEntries entries = JsonEntries.ofList(new ByteArrayInputStream(document), NARROW);
            for (Optional<JsonEntries.Entry> next = entries.next(); next.isPresent(); next = entries.next()) {
                JsonEntries.Entry entry = next.get();
                assertThat(entry.flaw().isEmpty()).isEqualTo(entry.node().isPresent());
                entry.node().ifPresent(JsonEntriesFuzzTest::check);
            }
        } catch (UnreadableDocumentException e) {
            assertThat(e.getMessage()).isNotBlank();
        }
    }

    private static void readsAnObject(byte[] document) throws IOException {
        try {
            check(JsonEntries.object(new ByteArrayInputStream(document), NARROW).json());
        } catch (UnreadableDocumentException e) {
            assertThat(e.getMessage()).isNotBlank();
        }
    }

    private static void check(JsonNode node) {
        assertThat(nodes(node)).isLessThanOrEqualTo(NARROW.recordElements());
        assertThat(depth(node)).isLessThanOrEqualTo(NARROW.depth() + 1);
    }

    private static int nodes(JsonNode node) {
        int nodes = 1;
        for (JsonNode child : node) {
            nodes += nodes(child);
        }
        return nodes;
    }

    private static int depth(JsonNode node) {
        int deepest = 0;
        for (JsonNode child : node) {
            deepest = Math.max(deepest, depth(child));
        }
        return 1 + deepest;
    }
}
