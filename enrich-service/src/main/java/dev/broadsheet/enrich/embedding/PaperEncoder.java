package dev.broadsheet.enrich.embedding;

import dev.broadsheet.encoder.EncoderModel;
import dev.broadsheet.encoder.Encoding;
import dev.broadsheet.encoder.ModelDescriptor;
import dev.broadsheet.encoder.SentenceEncoder;
import dev.broadsheet.enrich.enricher.TextReader;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jboss.logging.Logger;

/** The service's one transformer, loaded at start so that a damaged model stops the service and not a paper. */
@Singleton
@Startup
class PaperEncoder implements TextReader {

    private static final Logger LOG = Logger.getLogger(PaperEncoder.class);

    private final SentenceEncoder encoder;
    private final Timer inference;
    private final Counter tokens;
    private final Counter truncated;

    @Inject
    PaperEncoder(EncoderConfig config, MeterRegistry metrics) {
        encoder = SentenceEncoder.load(
                config.model().map(EncoderModel::at).orElseGet(EncoderModel::bundled), config.provider());
        inference = Timer.builder("broadsheet.enrich.inference")
                .serviceLevelObjectives(
                        Duration.ofMillis(10),
                        Duration.ofMillis(25),
                        Duration.ofMillis(50),
                        Duration.ofMillis(100),
                        Duration.ofMillis(250),
                        Duration.ofSeconds(1))
                .register(metrics);
        tokens = metrics.counter("broadsheet.enrich.tokens");
        truncated = metrics.counter("broadsheet.enrich.truncated");
        LOG.infof(
                "model=%s revision=%s dimensions=%d provider=%s",
                descriptor().name(), descriptor().revision(), descriptor().dimensions(), config.provider());
    }

    /** For whoever needs to know whose vectors these are. */
    @Produces
    @Singleton
    ModelDescriptor descriptor() {
        return encoder.descriptor();
    }

    @Override
    public Encoding encode(String text) {
        Encoding encoding = inference.record(() -> encoder.encode(text));
        tokens.increment(encoding.tokens());
        if (encoding.truncated()) {
            truncated.increment();
        }
        return encoding;
    }

    @PreDestroy
    void close() {
        encoder.close();
    }
}
