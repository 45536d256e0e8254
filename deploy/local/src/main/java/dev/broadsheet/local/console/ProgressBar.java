package dev.broadsheet.local.console;

import java.time.Duration;
import java.util.Locale;

/** How far a count is on its way: a bar where there is a terminal, a line now and then where there is none. */
public final class ProgressBar implements AutoCloseable {

    private static final int WIDTH = 28;
    private static final Duration BETWEEN_LINES = Duration.ofSeconds(10);

    private final Console console;
    private final String what;
    private final String unit;
    private final long began = System.nanoTime();
    private long nextLine = began;
    private String latest = "";
    private String written = "";

    /** @param unit of what is counted: papers */
    public ProgressBar(Console console, String what, String unit) {
        this.console = console;
        this.what = what;
        this.unit = unit;
    }

    /**
     * Shows the count.
     *
     * @param share how much of the whole that is, from 0 to 1; negative where nobody knows
     */
    public synchronized void show(long count, double share) {
        double seconds = (System.nanoTime() - began) / 1e9;
        latest = text(count, share, seconds);
        if (console.isTerminal()) {
            console.status(latest);
        } else if (System.nanoTime() >= nextLine) {
            console.line(latest);
            written = latest;
            nextLine = System.nanoTime() + BETWEEN_LINES.toNanos();
        }
    }

    private String text(long count, double share, double seconds) {
        String counted = "%,d %s".formatted(count, unit);
        String speed = seconds < 0.5 ? "" : "  %,.0f/s".formatted(count / seconds);
        return share < 0
                ? "%s  %s%s".formatted(what, counted, speed)
                : "%s  %s %3d %%  %s%s%s"
                        .formatted(what, bar(share), (int) (share * 100), counted, speed, left(share, seconds));
    }

    private static String bar(double share) {
        int filled = (int) Math.round(Math.clamp(share, 0, 1) * WIDTH);
        return "█".repeat(filled) + "░".repeat(WIDTH - filled);
    }

    // A guess from too little would jump about.
    private static String left(double share, double seconds) {
        if (share < 0.01 || share >= 1 || seconds < 1) {
            return "";
        }
        long remaining = Math.round(seconds / share * (1 - share));
        return String.format(Locale.ROOT, "  %d:%02d left", remaining / 60, remaining % 60);
    }

    /** Leaves the last state as a line. */
    @Override
    public synchronized void close() {
        if (!latest.equals(written)) {
            console.line(latest);
        }
    }
}
