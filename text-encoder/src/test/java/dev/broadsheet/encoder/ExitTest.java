package dev.broadsheet.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ExitTest {

    private static final int THREADS = 3;
    private static final String LONG = "word ".repeat(500);

    @Test
    void leavesInferencesInPeaceWhenTheProcessEnds() throws IOException, InterruptedException {
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:-CreateCoredumpOnCrash",
                        "-XX:ErrorFile=/dev/null",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Busy.class.getName())
                .inheritIO()
                .start();

        assertThat(child.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(child.exitValue()).isZero();
    }

    /** A process that ends while its threads encode. */
    static final class Busy {

        private Busy() {}

        public static void main(String[] arguments) throws InterruptedException {
            SentenceEncoder encoder = SentenceEncoder.load(EncoderModel.bundled());
            CountDownLatch busy = new CountDownLatch(THREADS);
            for (int i = 0; i < THREADS; i++) {
                Thread.ofPlatform().daemon().start(() -> encodeUntilClosed(encoder, busy));
            }
            // As a service does: work in hand is finished first.
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                encoder.encode(LONG);
                encoder.close();
            }));
            busy.await();
        }

        private static void encodeUntilClosed(SentenceEncoder encoder, CountDownLatch busy) {
            try {
                while (true) {
                    encoder.encode(LONG);
                    busy.countDown();
                }
            } catch (IllegalStateException closed) {
                busy.countDown();
            }
        }
    }
}
