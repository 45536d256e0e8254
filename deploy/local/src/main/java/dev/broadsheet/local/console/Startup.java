package dev.broadsheet.local.console;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** What is starting and what is up, until it is closed. */
public final class Startup implements AutoCloseable {

    private static final List<String> FRAMES = List.of("⠋", "⠙", "⠹", "⠸", "⠼", "⠴", "⠦", "⠧", "⠇", "⠏");
    private static final long FRAME_MILLIS = 120;

    private final Console console;
    private final Map<String, String> marks = new LinkedHashMap<>();
    private final long began = System.nanoTime();
    private final ScheduledExecutorService ticks = Executors.newSingleThreadScheduledExecutor(
            task -> Thread.ofPlatform().daemon().name("startup-display").unstarted(task));
    private int frame;

    public Startup(Console console, List<String> names) {
        this.console = console;
        names.forEach(name -> marks.put(name, "·"));
        if (console.isTerminal()) {
            var unused = ticks.scheduleAtFixedRate(this::draw, 0, FRAME_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    public synchronized void starting(String name) {
        marks.put(name, "…");
    }

    public synchronized void ready(String name) {
        marks.put(name, "✓");
        if (!console.isTerminal()) {
            console.line("%s is ready after %.1f s".formatted(name, seconds()));
        }
    }

    public double seconds() {
        return (System.nanoTime() - began) / 1e9;
    }

    private synchronized void draw() {
        String states = marks.entrySet().stream()
                .map(entry -> entry.getValue() + " " + entry.getKey())
                .collect(Collectors.joining("  "));
        console.status("%s %3.0f s  %s".formatted(FRAMES.get(frame++ % FRAMES.size()), seconds(), states));
    }

    @Override
    public void close() {
        ticks.shutdownNow();
        console.erase();
    }
}
