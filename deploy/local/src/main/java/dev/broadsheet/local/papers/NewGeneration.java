package dev.broadsheet.local.papers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.broadsheet.local.settings.LaunchException;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.time.Duration;

/** What the enrich-service of a new generation says of its progress. */
public final class NewGeneration {

    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final String url;
    private JsonNode progress;

    /** @param url of the service */
    public NewGeneration(String url) {
        this.url = url;
    }

    /** Asks the service. */
    public boolean mayBeSwitched() {
        try {
            URL address = URI.create(url + "/api/enrichment").toURL();
            var connection = address.openConnection();
            connection.setReadTimeout((int) LIMIT.toMillis());
            progress = new ObjectMapper().readTree(connection.getInputStream());
            return progress.path("mayBeSwitched").asBoolean();
        } catch (IOException e) {
            throw new LaunchException(
                    "The enrich-service does not answer: " + e.getMessage() + ".", "Its log lies beside the others.");
        }
    }

    /** Papers, when it was last asked. */
    public long done() {
        return progress.path("done").asLong();
    }

    /** Of the whole, from 0 to 1; negative while that is not known. */
    public double share() {
        long remaining = progress.path("remaining").asLong();
        return done() + remaining == 0 ? -1 : (double) done() / (done() + remaining);
    }
}
