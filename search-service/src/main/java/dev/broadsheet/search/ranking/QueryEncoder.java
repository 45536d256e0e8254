package dev.broadsheet.search.ranking;

import dev.broadsheet.encoder.EncoderModel;
import dev.broadsheet.encoder.SentenceEncoder;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.concurrent.CompletableFuture;
import org.jboss.logging.Logger;

/** The model that understands queries; the same that enrich-service encodes papers with. Loaded beside the start. */
@Startup
@Singleton
class QueryEncoder {

    private static final Logger LOG = Logger.getLogger(QueryEncoder.class);

    private final EncoderModel model;
    private CompletableFuture<SentenceEncoder> loading;

    QueryEncoder(EncoderModel model) {
        this.model = model;
    }

    @PostConstruct
    void load() {
        loading =
                CompletableFuture.supplyAsync(() -> SentenceEncoder.load(model)).whenComplete(QueryEncoder::tell);
    }

    @PreDestroy
    void close() {
        if (isLoaded()) {
            loading.join().close();
        }
    }

    boolean isLoaded() {
        return loading.isDone() && !loading.isCompletedExceptionally();
    }

    /** @throws RuntimeException if the model is not loaded, or fails */
    float[] encode(String text) {
        if (!isLoaded()) {
            throw new IllegalStateException("the model is not loaded");
        }
        return loading.join().encodeQuery(text);
    }

    private static void tell(SentenceEncoder encoder, Throwable failure) {
        if (failure == null) {
            LOG.infof("encoder=%s loaded", encoder.descriptor().name());
        } else {
            LOG.errorf(failure, "encoder not loaded, searching by words alone");
        }
    }
}
