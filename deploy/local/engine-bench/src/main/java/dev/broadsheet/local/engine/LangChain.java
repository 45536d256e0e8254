package dev.broadsheet.local.engine;

import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.bgesmallenv15q.BgeSmallEnV15QuantizedEmbeddingModel;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The in-process model of langchain4j, which shares the texts out over its threads itself. */
final class LangChain implements Engine {

    private static final int THREADS = 2;

    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    private final EmbeddingModel model = new BgeSmallEnV15QuantizedEmbeddingModel(threads);

    @Override
    public void encode(List<String> texts) {
        model.embedAll(texts.stream().map(TextSegment::from).toList());
    }

    @Override
    public void close() {
        threads.shutdown();
    }
}
