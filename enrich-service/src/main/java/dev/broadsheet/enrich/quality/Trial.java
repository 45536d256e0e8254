package dev.broadsheet.enrich.quality;

import dev.broadsheet.contracts.paper.PaperDiscovered;
import dev.broadsheet.contracts.paper.PaperEnriched;
import dev.broadsheet.encoder.EncoderModel;
import dev.broadsheet.encoder.ModelDescriptor;
import dev.broadsheet.encoder.SentenceEncoder;
import dev.broadsheet.enrich.enricher.Enricher;
import dev.broadsheet.enrich.enricher.Enrichment;
import dev.broadsheet.enrich.enricher.Language;
import dev.broadsheet.enrich.enricher.Reading;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Enrichers at work outside the service, on the bundled model, with a thread per processor. */
final class Trial implements AutoCloseable {

    private final SentenceEncoder encoder = SentenceEncoder.load(EncoderModel.bundled());
    private final Language language = new Language();
    private final ExecutorService threads =
            Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());

    /** What an enricher alone says of each paper, in the order of the papers. */
    List<PaperEnriched> enrich(Enricher enricher, List<PaperDiscovered> papers) throws InterruptedException {
        Enrichment enrichment =
                new Enrichment(language, encoder::encode, List.of(enricher), new SimpleMeterRegistry(), "g1");
        List<Callable<PaperEnriched>> tasks = papers.stream()
                .<Callable<PaperEnriched>>map(paper -> () -> enrichment.enrich(paper))
                .toList();
        return threads.invokeAll(tasks).stream().map(Trial::result).toList();
    }

    /** The vectors of the papers, in their order, as the service makes them. */
    List<float[]> vectors(List<PaperDiscovered> papers) throws InterruptedException {
        List<Callable<float[]>> tasks = papers.stream()
                .<Callable<float[]>>map(paper -> () -> encode(new Reading(paper, language, encoder::encode).text()))
                .toList();
        return threads.invokeAll(tasks).stream().map(Trial::result).toList();
    }

    float[] encode(String text) {
        return encoder.encode(text).vector();
    }

    ModelDescriptor model() {
        return encoder.descriptor();
    }

    private static <T> T result(Future<T> done) {
        try {
            return done.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("an enricher failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    @Override
    public void close() {
        threads.shutdown();
        encoder.close();
    }
}
