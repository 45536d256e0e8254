package dev.broadsheet.enrich.abstractive;

import dev.broadsheet.contracts.paper.PaperDiscovered;
import dev.broadsheet.contracts.paper.PaperEnriched.Summary;
import dev.broadsheet.enrich.summary.SummaryWriter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.smallrye.faulttolerance.api.RateLimitException;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.jboss.logging.Logger;

/** Asks the configured language model; made at start, so that an incomplete configuration stops the service. */
@Singleton
@Startup
class LlmSummaryWriter implements SummaryWriter {

    private static final Logger LOG = Logger.getLogger(LlmSummaryWriter.class);

    private final MeterRegistry metrics;
    private final String model;
    private final Optional<Endpoint> endpoint;

    @Inject
    LlmSummaryWriter(LlmConfig config, MeterRegistry metrics) {
        this.metrics = metrics;
        this.model = config.model().orElse("");
        this.endpoint = config.provider().map(provider -> {
            String name = config.model().orElseThrow(missing("model"));
            LOG.infof("summaries=%s model=%s", provider, name);
            return new Endpoint(
                    provider.connect(config, config.baseUrl().orElseThrow(missing("base-url")), name), config);
        });
    }

    private static Supplier<IllegalStateException> missing(String property) {
        return () ->
                new IllegalStateException("broadsheet.summary.llm.provider needs broadsheet.summary.llm." + property);
    }

    @Override
    public Optional<Summary> write(PaperDiscovered paper) {
        return endpoint.flatMap(llm -> summary(llm, paper));
    }

    private Optional<Summary> summary(Endpoint llm, PaperDiscovered paper) {
        try {
            String answer = llm.ask(paper).strip();
            Verdict verdict = AnswerCheck.of(answer, paper);
            count(verdict.name().toLowerCase(Locale.ROOT));
            return verdict == Verdict.ACCEPTED ? Optional.of(new Summary(answer, model)) : Optional.empty();
        } catch (RateLimitException e) {
            count("budget_spent");
        } catch (CircuitBreakerOpenException e) {
            count("breaker_open");
        } catch (RuntimeException e) {
            count("failed");
            // Not its message: that may be the whole of what the endpoint sent.
            LOG.warnf(
                    "summary=failed paper=%s cause=%s", paper.id(), e.getClass().getSimpleName());
        }
        return Optional.empty();
    }

    private void count(String outcome) {
        metrics.counter("broadsheet.enrich.summary.requests", "outcome", outcome)
                .increment();
    }
}
