package dev.broadsheet.ingest.source;

import dev.broadsheet.ingest.source.FetchFailedException.Kind;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

/** Asks hosts politely: through their gate, with bounds on whatever they answer. */
@ApplicationScoped
class WebClient {

    private static final int MOST_REDIRECTS = 3;
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final Set<Integer> REFUSALS = Set.of(429, 503);

    private final HttpClient http;
    private final SourceConfig config;
    private final RetryAfter retryAfter;
    private final String userAgent;
    private final ScheduledExecutorService watches = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("source-watch").daemon().factory());

    WebClient(SourceConfig config, Clock clock) {
        this.config = config;
        this.retryAfter = new RetryAfter(clock, config.longestRetryAfter());
        this.userAgent = "Broadsheet/1"
                + config.contact().map(contact -> " (" + contact + ")").orElse("");
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(config.connectTimeout())
                .build();
    }

    /** @throws FetchFailedException if there is no answer or none of those that the question allows */
    Answer fetch(Question question, Gate gate) throws IOException, InterruptedException {
        Question current = question;
        for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
            Answer answer = send(current, gate);
            if (!REDIRECTS.contains(answer.status()) || question.answers().contains(answer.status())) {
                return checked(current, answer, gate);
            }
            try (answer) {
                current = redirected(current, answer);
            }
        }
        throw new FetchFailedException(
                Kind.STATUS, question.address().getHost() + " redirects too often", Optional.empty());
    }

    @PreDestroy
    void stop() {
        watches.shutdownNow();
        http.shutdownNow();
    }

    private Answer send(Question question, Gate gate) throws IOException, InterruptedException {
        gate.enter();
        boolean answered = false;
        try {
            HttpResponse<InputStream> response =
                    http.send(request(question), HttpResponse.BodyHandlers.ofInputStream());
            answered = true;
            return new Answer(response.statusCode(), response.headers(), bounded(response.body(), gate), gate);
        } catch (IOException e) {
            throw new FetchFailedException(
                    Kind.UNREACHABLE,
                    question.address().getHost() + " cannot be reached ("
                            + e.getClass().getSimpleName() + ")",
                    Optional.empty());
        } finally {
            if (!answered) {
                gate.leave();
            }
        }
    }

    private HttpRequest request(Question question) {
        HttpRequest.Builder request = HttpRequest.newBuilder(question.address())
                .timeout(config.readTimeout())
                .header("User-Agent", userAgent);
        question.headers().forEach(request::header);
        return request.build();
    }

    private BoundedBody bounded(InputStream body, Gate gate) {
        return new BoundedBody(body, config, watches, () -> renew(gate), gate.renewal());
    }

    private static void renew(Gate gate) throws IOException {
        try {
            gate.renew();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private Answer checked(Question question, Answer answer, Gate gate) throws IOException, InterruptedException {
        if (question.answers().contains(answer.status())) {
            Optional<Duration> exhausted = retryAfter.exhausted(answer.headers());
            if (exhausted.isPresent()) {
                gate.close(exhausted.get());
            }
            return answer;
        }
        try (answer) {
            Optional<Duration> pause = retryAfter.in(answer.headers());
            if (pause.isPresent()) {
                gate.close(pause.get());
            }
            throw new FetchFailedException(
                    REFUSALS.contains(answer.status()) ? Kind.REFUSED : Kind.STATUS,
                    question.address().getHost() + " answers with status " + answer.status(),
                    pause);
        }
    }

    private static Question redirected(Question question, Answer answer) throws FetchFailedException {
        try {
            URI target = question.address().resolve(answer.header("Location").orElseThrow());
            boolean downgraded = question.address().getScheme().equals("https") && "http".equals(target.getScheme());
            if (!downgraded) {
                return question.at(target);
            }
        } catch (RuntimeException e) {
            // An address that is none: told like one that is not allowed.
        }
        throw new FetchFailedException(
                Kind.STATUS, question.address().getHost() + " redirects to where we do not go", Optional.empty());
    }
}
