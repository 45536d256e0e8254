package dev.broadsheet.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ChildProcessTest {

    @TempDir
    Path folder;

    @Test
    void stopsTheChildWhenClosed() {
        ChildProcess child = ChildProcess.start(shell("exec sleep 600"));
        ProcessHandle process = ProcessHandle.of(child.pid()).orElseThrow();

        child.close();

        assertThat(process.isAlive()).isFalse();
        assertThat(child.isAlive()).isFalse();
    }

    @Test
    void killsAChildThatDoesNotStop() {
        ChildCommand stubborn = new ChildCommand(
                "stubborn",
                List.of("bash", "-c", "trap '' TERM; touch deaf; while true; do sleep 0.1; done"),
                Map.of(),
                folder,
                log(),
                "TERM",
                Duration.ofSeconds(1));
        ChildProcess child = ChildProcess.start(stubborn);
        child.awaitReady(Duration.ofSeconds(20), () -> Files.exists(folder.resolve("deaf")));
        ProcessHandle process = ProcessHandle.of(child.pid()).orElseThrow();

        child.close();

        assertThat(process.isAlive()).isFalse();
    }

    @RepeatedTest(10)
    void writesNothingOfItsOwnIntoTheLog() throws Exception {
        ChildProcess child = ChildProcess.start(shell("sleep 600"));

        child.close();

        assertThat(Files.readString(log())).isEmpty();
    }

    @Test
    void sleepsWhileTheChildIsSuspended() throws Exception {
        try (ChildProcess child = ChildProcess.start(shell("exec sleep 600"))) {
            ProcessHandle guard =
                    ProcessHandle.of(child.pid()).orElseThrow().parent().orElseThrow();
            SuspendedProcess suspended = SuspendedProcess.of(child.pid());
            Duration before = guard.info().totalCpuDuration().orElseThrow();

            TimeUnit.SECONDS.sleep(2);

            assertThat(guard.info().totalCpuDuration().orElseThrow().minus(before))
                    .isLessThan(Duration.ofMillis(500));
            suspended.resume();
        }
    }

    @Test
    void stopsTheChildWhenTheParentIsKilled() throws Exception {
        Path pidFile = folder.resolve("pid");
        Process parent = new ProcessBuilder(List.of(
                        Checkout.javaExecutable().toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ShortLivedParent.class.getName(),
                        folder.toString(),
                        pidFile.toString()))
                .inheritIO()
                .start();
        while (!Files.exists(pidFile)) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        ProcessHandle child =
                ProcessHandle.of(Long.parseLong(Files.readString(pidFile))).orElseThrow();

        parent.destroyForcibly().waitFor();

        assertThat(child.onExit().get(20, TimeUnit.SECONDS).isAlive()).isFalse();
    }

    @Test
    void givesTheEndOfTheLogWhenTheChildDiesBeforeItIsReady() {
        ChildProcess child = ChildProcess.start(shell("echo no such database; exit 3"));

        assertThatExceptionOfType(ChildFailedException.class)
                .isThrownBy(() -> child.awaitReady(Duration.ofSeconds(20), () -> false))
                .withMessageContaining("exit code 3")
                .withMessageContaining("| no such database");
    }

    @Test
    void saysWhenTheChildIsNotReadyInTime() {
        try (ChildProcess child = ChildProcess.start(shell("exec sleep 600"))) {
            assertThatExceptionOfType(ChildFailedException.class)
                    .isThrownBy(() -> child.awaitReady(Duration.ofMillis(100), () -> {
                        throw new IllegalStateException("not yet");
                    }))
                    .withMessageContaining("was not ready within");
        }
    }

    @Test
    void runsACommandToItsEnd() throws Exception {
        ChildProcess.run(shell("echo done > result"), Duration.ofSeconds(20));

        assertThat(folder.resolve("result")).hasContent("done");
    }

    private ChildCommand shell(String script) {
        return ChildCommand.of("child", List.of("bash", "-c", script), folder, log());
    }

    private Path log() {
        return folder.resolve("child.log");
    }
}
