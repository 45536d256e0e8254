package dev.broadsheet.search.status;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Asks ingest-service for its sources. */
@Singleton
class SourcesClient {

    private static final Logger LOG = Logger.getLogger(SourcesClient.class);
    private static final int LONGEST_ANSWER = 65_536;
    private static final int OK = 200;
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final HttpRequest request;
    private final HttpClient client;

    SourcesClient(StatusConfig config) {
        this.request = HttpRequest.newBuilder(URI.create(withoutSlash(config.ingestUrl()) + "/api/sources"))
                .header("Accept", "application/json")
                .timeout(config.patience())
                .build();
        this.client = HttpClient.newBuilder().connectTimeout(config.patience()).build();
    }

    private record Sources(List<Source> sources) {}

    /** Empty if it does not answer in time, or with nothing that can be read. */
    Optional<List<Source>> sources() {
        try {
            HttpResponse<InputStream> response = client.send(request, BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                if (response.statusCode() != OK) {
                    throw new IOException("status " + response.statusCode());
                }
                // What is longer is cut off, and then is no JSON.
                return Optional.of(read(body.readNBytes(LONGEST_ANSWER)));
            }
        } catch (IOException e) {
            LOG.debugf("sources not known cause=%s", e.getMessage());
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    static List<Source> read(byte[] answer) throws IOException {
        List<Source> sources = JSON.readValue(answer, Sources.class).sources();
        if (sources == null) {
            throw new IOException("no sources in the answer");
        }
        return sources.stream()
                .filter(Objects::nonNull)
                .filter(source -> source.name() != null)
                .toList();
    }

    private static String withoutSlash(URI address) {
        return address.toString().replaceAll("/+$", "");
    }
}
