package dev.broadsheet.local.bench;

import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Requests at a fixed rate, whether the ones before were answered or not. A latency counts from when its request was due,
 * so that an answer that holds up the next requests counts for them too; a request that fails is never answered.
 */
public record OpenLoop(HttpExchanges exchanges, int perSecond) {

    /** The times of some answers, in milliseconds, shortest first. */
    public record Latencies(List<Double> millis) {

        /** @param share of the answers that took no longer, 0 to 1 */
        public double quantile(double share) {
            return millis.get((int) Math.ceil(share * millis.size()) - 1);
        }
    }

    public Latencies run(List<URI> addresses) throws InterruptedException {
        long first = System.nanoTime();
        long between = TimeUnit.SECONDS.toNanos(1) / perSecond;
        List<CompletableFuture<Double>> answers = new java.util.ArrayList<>();
        for (int i = 0; i < addresses.size(); i++) {
            long due = first + i * between;
            TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
            answers.add(exchanges
                    .get(addresses.get(i))
                    .thenApply(body -> (System.nanoTime() - due) / 1e6)
                    .exceptionally(failure -> Double.POSITIVE_INFINITY));
        }
        return new Latencies(
                answers.stream().map(CompletableFuture::join).sorted().toList());
    }
}
