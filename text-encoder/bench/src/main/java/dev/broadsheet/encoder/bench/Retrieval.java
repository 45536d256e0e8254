package dev.broadsheet.encoder.bench;

import dev.broadsheet.encoder.SentenceEncoder;
import dev.broadsheet.encoder.bench.TestCollection.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** How well a model alone finds the documents of a collection: exact cosine, no index, no words. */
record Retrieval(SentenceEncoder encoder, VectorFile passages, Threads threads) {

    private static final int DEPTH = 10;

    /** nDCG@10 of each query. */
    double[] measure(TestCollection collection) {
        List<float[]> documents = threads.map(collection.documents(), document -> passage(document.text()));
        return threads
                .map(collection.queries(), query -> {
                    List<String> best = best(encoder.encodeQuery(query.text()), documents, collection.documents());
                    return Ndcg.of(best, collection.judgements().get(query.id()));
                })
                .stream()
                .mapToDouble(Double::doubleValue)
                .toArray();
    }

    private float[] passage(String text) {
        return passages.find(text).orElseGet(() -> {
            float[] vector = encoder.encode(text).vector();
            try {
                passages.add(text, vector);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return vector;
        });
    }

    private static List<String> best(float[] query, List<float[]> vectors, List<Text> documents) {
        double[] cosines =
                vectors.stream().mapToDouble(vector -> dot(query, vector)).toArray();
        return IntStream.range(0, cosines.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -cosines[i]))
                .limit(DEPTH)
                .map(i -> documents.get(i).id())
                .toList();
    }

    private static double dot(float[] one, float[] other) {
        double dot = 0;
        for (int i = 0; i < one.length; i++) {
            dot += (double) one[i] * other[i];
        }
        return dot;
    }
}
