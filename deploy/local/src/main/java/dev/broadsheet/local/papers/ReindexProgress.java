package dev.broadsheet.local.papers;

import java.io.IOException;
import java.net.URI;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** What a search-service that builds the index anew says of its progress, in its metrics. */
public final class ReindexProgress {

    private static final Duration LIMIT = Duration.ofSeconds(5);

    private final String url;
    private double done;
    private double remaining;

    /** @param url of the service */
    public ReindexProgress(String url) {
        this.url = url;
    }

    /** Asks the service. While it does not answer, because it starts or ends, what it said last still counts. */
    public void look() {
        try {
            URLConnection connection = URI.create(url + "/q/metrics").toURL().openConnection();
            connection.setConnectTimeout((int) LIMIT.toMillis());
            connection.setReadTimeout((int) LIMIT.toMillis());
            read(new String(connection.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            // Whether it is alive is for others to see.
        }
    }

    void read(String metrics) {
        metrics.lines().forEach(line -> {
            double value = line.startsWith("#") ? 0 : Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1));
            if (line.startsWith("broadsheet_reindex_records_total")) {
                done = value;
            } else if (line.startsWith("broadsheet_reindex_remaining")) {
                remaining = value;
            }
        });
    }

    /** Records, when it was last asked. */
    public long done() {
        return (long) done;
    }

    /** Of the whole, from 0 to 1; negative while that is not known. */
    public double share() {
        return done == 0 ? -1 : done / (done + remaining);
    }
}
