package dev.broadsheet.local.papers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReindexProgressTest {

    private final ReindexProgress progress = new ReindexProgress("http://localhost:1");

    @Test
    void knowsNoShareBeforeTheServiceSpeaks() {
        progress.look();

        assertThat(progress.done()).isZero();
        assertThat(progress.share()).isNegative();
    }

    @Test
    void readsRecordsAndWhatRemains() {
        progress.read("""
                # TYPE broadsheet_reindex_records counter
                broadsheet_reindex_records_total{service="search"} 750.0
                jvm_memory_used_bytes{area="heap",id="Tenured Gen"} 1.2345E7
                # TYPE broadsheet_reindex_remaining gauge
                broadsheet_reindex_remaining 250.0
                """);

        assertThat(progress.done()).isEqualTo(750);
        assertThat(progress.share()).isEqualTo(0.75);
    }
}
