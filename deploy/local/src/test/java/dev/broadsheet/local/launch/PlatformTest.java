package dev.broadsheet.local.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.broadsheet.local.console.Console;
import dev.broadsheet.local.console.Startup;
import dev.broadsheet.local.parts.Part;
import dev.broadsheet.local.process.ChildCommand;
import dev.broadsheet.local.process.ChildProcess;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlatformTest {

    @TempDir
    Path folder;

    private StoppedServices stopped;
    private Sleeper enrich;
    private Platform platform;

    @BeforeEach
    void start() {
        stopped = StoppedServices.in(folder);
        enrich = new Sleeper(folder);
        platform = new Platform(List.of(new Stage("enrich", enrich, List.of(), 0)), stopped);
        Console silent =
                new Console(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8), false);
        try (Startup display = new Startup(silent, List.of("enrich"))) {
            platform.start(display);
        }
    }

    @AfterEach
    void stop() {
        platform.close();
    }

    @Test
    void startsAServiceAgainThatWasStoppedOnPurpose() {
        long before = enrich.process().pid();
        AtomicInteger startedAgain = new AtomicInteger();
        platform.onStartedAgain(startedAgain::incrementAndGet);
        stopped.add("enrich");
        end(before);
        await().until(() -> stopped.isAcknowledged("enrich"));

        stopped.remove("enrich");

        await().untilAtomic(startedAgain, count -> assertThat(count).isEqualTo(1));
        assertThat(enrich.process().isAlive()).isTrue();
        assertThat(enrich.process().pid()).isNotEqualTo(before);
    }

    @Test
    void endsWhenAServiceEndsThatNobodyStopped() throws Exception {
        ChildProcess process = enrich.process();
        CompletableFuture<ChildProcess> death = CompletableFuture.supplyAsync(platform::awaitDeath);

        end(process.pid());

        assertThat(death.get(10, TimeUnit.SECONDS)).isSameAs(process);
    }

    @Test
    void endsWhenAServiceEndsAgainAfterItWasStoppedOnce() throws Exception {
        CompletableFuture<ChildProcess> death = CompletableFuture.supplyAsync(platform::awaitDeath);
        AtomicInteger startedAgain = new AtomicInteger();
        platform.onStartedAgain(startedAgain::incrementAndGet);
        stopped.add("enrich");
        end(enrich.process().pid());
        await().until(() -> stopped.isAcknowledged("enrich"));
        stopped.remove("enrich");
        await().untilAtomic(startedAgain, count -> assertThat(count).isEqualTo(1));

        end(enrich.process().pid());

        assertThat(death.get(10, TimeUnit.SECONDS)).isSameAs(enrich.process());
    }

    private static void end(long pid) {
        ProcessHandle.of(pid).ifPresent(ProcessHandle::destroy);
    }

    /** A process that does nothing. */
    private static final class Sleeper implements Part {

        private final Path folder;
        private volatile ChildProcess process;

        Sleeper(Path folder) {
            this.folder = folder;
        }

        @Override
        public void start() {
            process = ChildProcess.start(
                    ChildCommand.of("enrich", List.of("sleep", "300"), folder, folder.resolve("log")));
        }

        @Override
        public ChildProcess process() {
            return process;
        }

        @Override
        public Map<String, String> configuration() {
            return Map.of();
        }

        @Override
        public void close() {
            process.close();
        }
    }
}
