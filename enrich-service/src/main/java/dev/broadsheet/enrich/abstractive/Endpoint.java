package dev.broadsheet.enrich.abstractive;

import dev.broadsheet.contracts.paper.PaperDiscovered;
import dev.langchain4j.model.chat.ChatModel;
import io.smallrye.faulttolerance.api.Guard;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A language model behind a budget, a circuit breaker and a time-out. The budget is a guard of its own, around the
 * breaker: a request that it refuses says nothing of the endpoint.
 */
final class Endpoint {

    private final ChatModel model;
    private final Guard budget;
    private final Guard breaker;

    Endpoint(ChatModel model, LlmConfig config) {
        this.model = model;
        this.budget = Guard.create()
                .withRateLimit()
                .limit(config.requestsPerMinute())
                .window(1, ChronoUnit.MINUTES)
                .done()
                .build();
        this.breaker = Guard.create()
                .withCircuitBreaker()
                .requestVolumeThreshold(config.breakerRequests())
                .failureRatio(0.5)
                .delay(config.breakerPause().toMillis(), ChronoUnit.MILLIS)
                .done()
                // The HTTP client's own time-out ends with the first byte of an answer.
                .withTimeout()
                .duration(config.timeout().toMillis(), ChronoUnit.MILLIS)
                .done()
                .build();
    }

    /**
     * The model's answer as it came.
     *
     * @throws org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException if it is not asked: its budget
     *     is spent, or its breaker open; and if it takes too long
     * @throws RuntimeException if it does not answer, or not what its protocol says
     */
    String ask(PaperDiscovered paper) {
        return budget.get(() -> breaker.get(() -> answer(paper), String.class), String.class);
    }

    private String answer(PaperDiscovered paper) {
        return Optional.ofNullable(model.chat(Prompt.of(paper)).aiMessage().text())
                .orElse("");
    }
}
