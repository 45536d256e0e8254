package dev.broadsheet.local.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The process of a service within its container, as this machine sees it (Linux). */
record ServiceContainer(long pid) {

    // What Linux counts times of processes in, on every machine that Java runs on.
    private static final double TICKS_PER_SECOND = 100;
    // Fields of /proc/PID/stat after the name: the twenty-second is when the process started.
    private static final int STARTED = 22 - 3;

    /** @param engine the script that calls it */
    static ServiceContainer find(String engine, String name) throws IOException, InterruptedException {
        Process inspect = new ProcessBuilder(List.of(engine, "inspect", "--format", "{{.State.Pid}}", name))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String answer = new String(inspect.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        if (inspect.waitFor() != 0) {
            throw new IOException("there is no container " + name);
        }
        return new ServiceContainer(Long.parseLong(answer.strip()));
    }

    /** When it started, in seconds since the machine did. */
    double started() {
        String stat = read(Path.of("/proc", Long.toString(pid), "stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return Long.parseLong(fields[STARTED]) / TICKS_PER_SECOND;
    }

    /** Seconds since the machine started. */
    static double now() {
        return Double.parseDouble(read(Path.of("/proc/uptime")).split(" ")[0]);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
