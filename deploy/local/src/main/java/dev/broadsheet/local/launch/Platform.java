package dev.broadsheet.local.launch;

import dev.broadsheet.local.console.Startup;
import dev.broadsheet.local.process.ChildFailedException;
import dev.broadsheet.local.process.ChildProcess;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * All processes together: started as soon as what each needs is up, stopped in reverse. A service that was stopped on purpose
 * may come again; every other end is one for all.
 */
final class Platform implements AutoCloseable {

    private final List<Stage> stages;
    private final StoppedServices stopped;
    private final AtomicBoolean closing = new AtomicBoolean();
    private final CompletableFuture<ChildProcess> firstDeath = new CompletableFuture<>();

    private volatile Runnable startedAgain = () -> {};

    Platform(List<Stage> stages, StoppedServices stopped) {
        this.stages = List.copyOf(stages);
        this.stopped = stopped;
    }

    /** @param action when a service that was stopped on purpose is up again, as another process */
    void onStartedAgain(Runnable action) {
        this.startedAgain = action;
    }

    /**
     * Returns when all are ready.
     *
     * @throws dev.broadsheet.local.process.ChildFailedException as soon as one is not
     */
    void start(Startup display) {
        Map<String, CompletableFuture<Void>> started = new HashMap<>();
        CompletableFuture<Void> failed = new CompletableFuture<>();
        for (Stage stage : stages) {
            CompletableFuture<?>[] needed =
                    stage.needs().stream().map(started::get).toArray(CompletableFuture[]::new);
            CompletableFuture<Void> start = CompletableFuture.allOf(needed)
                    .thenRunAsync(() -> start(stage, display), task -> inThread(stage.name(), task));
            var unused = start.exceptionally(cause -> {
                failed.completeExceptionally(cause);
                return null;
            });
            started.put(stage.name(), start);
        }
        CompletableFuture<Void> all = CompletableFuture.allOf(started.values().toArray(CompletableFuture[]::new));
        await(CompletableFuture.anyOf(all, failed));
    }

    private static void await(CompletableFuture<?> future) {
        try {
            future.join();
        } catch (CompletionException e) {
            Throwable cause = e;
            while (cause instanceof CompletionException && cause.getCause() != null) {
                cause = cause.getCause();
            }
            throw cause instanceof RuntimeException failure ? failure : e;
        }
    }

    private void start(Stage stage, Startup display) {
        if (closing.get()) {
            return;
        }
        display.starting(stage.name());
        stage.part().start();
        watch(stage);
        display.ready(stage.name());
    }

    private void watch(Stage stage) {
        ChildProcess process = stage.part().process();
        var unused = process.onExit().thenRunAsync(() -> ended(stage, process), task -> inThread(stage.name(), task));
    }

    private void ended(Stage stage, ChildProcess process) {
        if (closing.get()) {
            return;
        }
        if (stopped.has(stage.name())) {
            startAgainWhenWanted(stage);
        } else {
            firstDeath.complete(process);
        }
    }

    private void startAgainWhenWanted(Stage stage) {
        try {
            stopped.acknowledge(stage.name());
            stopped.awaitRemoval(stage.name());
            if (!closing.get()) {
                stage.part().start();
                watch(stage);
                startedAgain.run();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ChildFailedException e) {
            firstDeath.complete(stage.part().process());
        }
    }

    /** Waits for as long as every process lives; returns the one that ended although nobody asked it to. */
    ChildProcess awaitDeath() {
        return firstDeath.join();
    }

    List<Stage> stages() {
        return stages;
    }

    @Override
    public void close() {
        if (closing.getAndSet(true)) {
            return;
        }
        stages.stream()
                .map(Stage::layer)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .forEach(layer -> sideBySide(layer, stage -> stage.part().close()));
    }

    private void sideBySide(int layer, Consumer<Stage> action) {
        CompletableFuture.allOf(stages.stream()
                        .filter(stage -> stage.layer() == layer)
                        .map(stage -> CompletableFuture.runAsync(
                                () -> action.accept(stage), task -> inThread(stage.name(), task)))
                        .toArray(CompletableFuture[]::new))
                .join();
    }

    private static void inThread(String name, Runnable task) {
        Thread.ofPlatform().daemon().name(name).start(task);
    }
}
