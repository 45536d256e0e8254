package dev.broadsheet.local.bench;

/** What ingest-service says of itself. */
record IngestMetrics(ServiceMetrics metrics) {

    private static final double MEBIBYTE = 1024.0 * 1024;

    static IngestMetrics at(String url) {
        return new IngestMetrics(new ServiceMetrics("ingest", url));
    }

    double eventsWritten() {
        return metrics.sum("broadsheet_ingest_events_written_total");
    }

    /** What its heap holds now, garbage included. */
    double heapMebibytes() {
        return metrics.sum("jvm_memory_used_bytes{area=\"heap\"") / MEBIBYTE;
    }
}
