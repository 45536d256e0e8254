package dev.broadsheet.local.bench;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Some callers who each ask for the next thing as soon as they have an answer. */
public final class ClosedLoop implements Contender {

    private static final int CALLERS = 4;

    private final String name;
    private final int perRound;
    private final Work work;
    private int done;

    /** What callers ask for, by number. */
    public interface Work {
        CompletableFuture<?> ask(int number);
    }

    /** @param work numbered from 0, never the same twice */
    public ClosedLoop(String name, int perRound, Work work) {
        this.name = name;
        this.perRound = perRound;
        this.work = work;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public double perSecond() {
        AtomicInteger next = new AtomicInteger(done);
        done += perRound;
        long begin = System.nanoTime();
        CompletableFuture<?>[] callers = IntStream.range(0, CALLERS)
                .mapToObj(caller -> CompletableFuture.runAsync(() -> ask(next, done), ClosedLoop::inThread))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(callers).join();
        return perRound * 1e9 / (System.nanoTime() - begin);
    }

    private void ask(AtomicInteger next, int end) {
        for (int number = next.getAndIncrement(); number < end; number = next.getAndIncrement()) {
            work.ask(number).join();
        }
    }

    private static void inThread(Runnable caller) {
        Thread.ofPlatform().daemon().start(caller);
    }
}
