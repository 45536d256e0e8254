package dev.broadsheet.local.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** What ingest-service says of itself. */
record IngestMetrics(String url) {

    private static final double MEBIBYTE = 1024.0 * 1024;

    double eventsWritten() {
        return sum("broadsheet_ingest_events_written_total");
    }

    /** What its heap holds now, garbage included. */
    double heapMebibytes() {
        return sum("jvm_memory_used_bytes{area=\"heap\"") / MEBIBYTE;
    }

    private double sum(String name) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            String all = client.send(
                            HttpRequest.newBuilder(URI.create(url + "/q/metrics"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
            return all.lines()
                    .filter(line -> line.startsWith(name))
                    .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException("ingest does not show its metrics", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
