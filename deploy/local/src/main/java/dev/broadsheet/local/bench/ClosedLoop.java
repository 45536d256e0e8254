package dev.broadsheet.local.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

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
        List<Thread> callers = new ArrayList<>();
        for (int caller = 0; caller < CALLERS; caller++) {
            callers.add(Thread.ofPlatform().start(() -> {
                for (int number = next.getAndIncrement(); number < done; number = next.getAndIncrement()) {
                    work.ask(number).join();
                }
            }));
        }
        callers.forEach(ClosedLoop::await);
        return perRound * 1e9 / (System.nanoTime() - begin);
    }

    private static void await(Thread caller) {
        try {
            caller.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
