package dev.broadsheet.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** The platform as readers and operators meet it: HTTP through the gateway, and the inbox. */
public final class Api {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final URI gateway;
    private final URI inbox;
    private final String token;

    Api(URI gateway, URI inbox, String token) {
        this.gateway = gateway;
        this.inbox = inbox;
        this.token = token;
    }

    /** The last line of the answer: how the import ended. */
    public JsonNode importPapers(String ndjson) {
        return importPapers(ndjson, "");
    }

    /** @param key by which the file is known again after a crash, as a query: {@code ?key=a-file} */
    JsonNode importPapers(String ndjson, String key) {
        String answer = send(
                        authorized("/api/imports" + key)
                                .header("Content-Type", "application/x-ndjson")
                                .POST(BodyPublishers.ofString(ndjson))
                                .build(),
                        200)
                .body();
        return json(answer.lines().reduce((first, second) -> second).orElseThrow());
    }

    /** Whether readers find its page. */
    public boolean isKnown(String paper) {
        return status("/api/papers/" + paper) == 200;
    }

    List<String> idsFoundBy(String query) {
        JsonNode hits = get("/api/papers/search?q=" + URLEncoder.encode(query, UTF_8));
        return StreamSupport.stream(hits.spliterator(), false)
                .map(hit -> hit.at("/paper/id").asText())
                .toList();
    }

    public JsonNode get(String path) {
        return json(page(path));
    }

    public String page(String path) {
        return send(request(gateway.resolve(path)).GET().build(), 200).body();
    }

    public HttpResponse<String> getAny(String address) {
        return send(request(URI.create(address)).GET().build());
    }

    void subscribe(String email) {
        send(
                request(gateway.resolve("/api/subscriptions"))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{\"email\":\"" + email + "\",\"pace\":\"daily\"}"))
                        .build(),
                202);
    }

    public JsonNode sendLatestEdition() {
        return json(send(
                        authorized("/api/editions/latest/send")
                                .POST(BodyPublishers.noBody())
                                .build(),
                        200)
                .body());
    }

    /** An operator's reading. */
    JsonNode operatorReads(String path) {
        return json(send(authorized(path).GET().build(), 200).body());
    }

    /** An operator's order, or what a mail server posts in an operator's name. */
    JsonNode operatorPosts(String path, String contentType, String body) {
        return json(send(
                        authorized(path)
                                .header("Content-Type", contentType)
                                .POST(BodyPublishers.ofString(body))
                                .build(),
                        200)
                .body());
    }

    /** As a page's form or a mail provider's one-click request posts it. */
    HttpResponse<String> postForm(String address, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field ->
                        URLEncoder.encode(field.getKey(), UTF_8) + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .reduce((first, second) -> first + "&" + second)
                .orElse("");
        return send(request(URI.create(address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    /** What the SMTP server received for this address, newest first. */
    public List<JsonNode> mailsTo(String email) {
        return mails("?to=" + URLEncoder.encode(email, UTF_8));
    }

    /** All that it received, newest first. */
    List<JsonNode> mails() {
        return mails("");
    }

    private List<JsonNode> mails(String query) {
        URI messages = inbox.resolve("/api/messages" + query);
        JsonNode found = json(send(request(messages).GET().build(), 200).body());
        return StreamSupport.stream(found.spliterator(), false).toList();
    }

    /** How many mails an operator has asked for by it, now and before. */
    int sendEdition(LocalDate day) {
        JsonNode sent = operatorPosts("/api/editions/" + day + "/send", "application/json", "");
        return sent.path("requested").asInt() + sent.path("alreadyRequested").asInt();
    }

    void upvote(String id) {
        HttpResponse<String> answer = send(authorized("/api/papers/" + id + "/upvote")
                .PUT(BodyPublishers.noBody())
                .build());
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
    }

    /** @return the status of the answer */
    int takeDown(String id) {
        return send(authorized("/api/papers/" + id).DELETE().build()).statusCode();
    }

    /** @return the status of the answer */
    int putBack(String id) {
        return send(authorized("/api/papers/" + id + "/restore")
                        .POST(BodyPublishers.noBody())
                        .build())
                .statusCode();
    }

    int status(String path) {
        return send(request(gateway.resolve(path)).GET().build()).statusCode();
    }

    /** What a reader got, and how long that took. */
    record Read(String path, int status, Duration took, boolean retryAfter) {

        boolean tookAtMost(Duration limit) {
            return took.compareTo(limit) <= 0;
        }
    }

    Read read(String path) {
        long begun = System.nanoTime();
        HttpResponse<String> response =
                send(request(gateway.resolve(path)).GET().build());
        return new Read(
                path,
                response.statusCode(),
                Duration.ofNanos(System.nanoTime() - begun),
                response.headers().firstValue("Retry-After").isPresent());
    }

    private HttpRequest.Builder authorized(String path) {
        return request(gateway.resolve(path)).header("Authorization", "Bearer " + token);
    }

    private static HttpRequest.Builder request(URI address) {
        return HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(60));
    }

    private HttpResponse<String> send(HttpRequest request, int expected) {
        HttpResponse<String> response = send(request);
        assertThat(response.statusCode())
                .as("%s %s: %s", request.method(), request.uri(), response.body())
                .isEqualTo(expected);
        return response;
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(request.uri().toString(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException("not JSON: " + text, e);
        }
    }
}
