package dev.broadsheet.local.launch;

import dev.broadsheet.local.bench.BareSmtp;
import dev.broadsheet.local.bench.Readers;
import dev.broadsheet.local.bench.Rounds;
import dev.broadsheet.local.console.Console;
import dev.broadsheet.local.console.ProgressBar;
import dev.broadsheet.local.parts.KafkaPart;
import dev.broadsheet.local.parts.Part;
import dev.broadsheet.local.parts.PostgresPart;
import dev.broadsheet.local.process.FreePort;
import dev.broadsheet.local.settings.LaunchException;
import dev.broadsheet.local.settings.Port;
import dev.broadsheet.local.settings.Secrets;
import dev.broadsheet.local.settings.Settings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * {@code ./dev bench mail}: how many digests a second are composed, written, claimed, sent and settled, on a platform of
 * its own whose mail server throws them away; beside what a bare SMTP client gets done with the same server.
 */
record MailBench(Settings settings, Console console) {

    private static final int USUAL_READERS = 20_000;
    private static final int FEW_READERS = 1_000;
    private static final int USUAL_ROUNDS = 3;
    private static final int CONNECTIONS = 4;
    private static final int MAIL_BYTES = 30_000;
    private static final long BETWEEN_LOOKS_MILLIS = 200;
    private static final Duration QUIET = Duration.ofMinutes(2);
    private static final Duration LIMIT = Duration.ofMinutes(30);

    /**
     * What a round came to.
     *
     * @param mostMebibytes that the service held
     * @param liveMebibytes of its heap that were in use, in the middle of the round
     */
    private record Round(int readers, double perSecond, long mostMebibytes, long liveMebibytes) {}

    /** @param arguments how many readers, and how many rounds of as many; without, 20,000 and three */
    void run(List<String> arguments) {
        int readers = arguments.isEmpty() ? USUAL_READERS : number(arguments.getFirst());
        int rounds = arguments.size() > 1 ? rounds(arguments.get(1)) : USUAL_ROUNDS;
        BenchFolder folder = BenchFolder.create(settings, "mail");
        List<Part> started = new ArrayList<>();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(started, folder), "stop"));
        try {
            measure(folder.settings(), started, readers, rounds);
        } catch (IOException e) {
            throw new LaunchException("The service does not answer: " + e.getMessage(), "The logs say more.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchException("Interrupted.", "Try again.");
        }
    }

    private static int number(String argument) {
        if (!argument.matches("\\d{4,7}")) {
            throw new LaunchException(
                    "How many readers is " + argument + "? At least 1000.", "./dev bench mail [N [ROUNDS]]");
        }
        return Integer.parseInt(argument);
    }

    private static int rounds(String argument) {
        if (!argument.matches("[1-9]")) {
            throw new LaunchException("How many rounds is " + argument + "? 1 to 9.", "./dev bench mail [N [ROUNDS]]");
        }
        return Integer.parseInt(argument);
    }

    private void measure(Settings own, List<Part> started, int readers, int rounds)
            throws IOException, InterruptedException {
        Secrets secrets = new Secrets(own.data().resolve("secrets"));
        Blueprint blueprint = new Blueprint(own, secrets);
        PostgresPart postgres = Blueprint.postgres(own);
        KafkaPart kafka = blueprint.kafka(List.of());
        MailSinkPart sink = blueprint.mailSink(own.port(Port.SMTP), FreePort.find());
        ServicePart notify = blueprint.service(
                Service.NOTIFY,
                "notify",
                own.port(Port.NOTIFY),
                List.of(kafka, sink),
                Map.of("broadsheet.digest.scheduled", "false"));
        for (Part part : List.of(postgres, kafka, sink, notify)) {
            started.add(part);
            part.start();
        }
        Readers database = new Readers(postgres);
        List<Round> measured = new ArrayList<>();
        List<Double> bare = new ArrayList<>();
        // The first round is for the compiler.
        for (int round = 0; round <= rounds; round++) {
            int many = round == 0 ? Math.min(readers, 5_000) : readers;
            measured.add(round(own, secrets, notify, database, many));
            bare.add(new BareSmtp(own.port(Port.SMTP), CONNECTIONS, mail()).perSecond());
            console.line("  bare SMTP client: %,.0f mails/s".formatted(bare.getLast()));
        }
        measured.add(round(own, secrets, notify, database, FEW_READERS));
        print(measured.subList(1, measured.size() - 1), measured.getLast(), bare.subList(1, bare.size()));
    }

    private Round round(Settings own, Secrets secrets, ServicePart notify, Readers database, int readers)
            throws IOException, InterruptedException {
        LocalDate day = LocalDate.now(ZoneOffset.UTC).minusDays(1);
        database.make(readers, day);
        long most = 0;
        long live = 0;
        try (ProgressBar bar = new ProgressBar(console, "%,d readers".formatted(readers), "mails");
                HttpClient http = HttpClient.newHttpClient()) {
            long began = System.nanoTime();
            CompletableFuture<Integer> asked = ask(http, own, secrets, day);
            long sent = 0;
            long changedAt = began;
            while (sent < readers) {
                TimeUnit.MILLISECONDS.sleep(BETWEEN_LOOKS_MILLIS);
                long now = database.sent();
                changedAt = now > sent ? System.nanoTime() : changedAt;
                sent = now;
                most = Math.max(
                        most, ResidentMemory.mebibytes(notify.process().pid()).orElse(0L));
                if (live == 0 && 2 * sent >= readers) {
                    live = LiveHeap.mebibytes(notify.process().pid());
                }
                bar.show(sent, (double) sent / readers);
                if (System.nanoTime() - changedAt > QUIET.toNanos()) {
                    throw new LaunchException(
                            "Only %,d of %,d mails were sent.".formatted(sent, readers), "The logs say more.");
                }
            }
            if (asked.join() != 200) {
                throw new IOException("HTTP " + asked.join());
            }
        }
        double perSecond = readers / database.secondsFromFirstToLast();
        console.line("%,d readers: %,.0f mails/s, the service held %,d MiB; of its heap %,d were in use in the middle"
                .formatted(readers, perSecond, most, live));
        return new Round(readers, perSecond, most, live);
    }

    private static CompletableFuture<Integer> ask(HttpClient http, Settings own, Secrets secrets, LocalDate day) {
        HttpRequest send = HttpRequest.newBuilder(URI.create(own.url(Port.NOTIFY) + "/api/editions/" + day + "/send"))
                .header("Authorization", "Bearer " + secrets.operatorToken())
                .timeout(LIMIT)
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        return http.sendAsync(send, BodyHandlers.discarding()).thenApply(answer -> answer.statusCode());
    }

    // As large as a digest of twenty papers.
    private static byte[] mail() {
        StringBuilder mail = new StringBuilder("Subject: bench\r\nFrom: papers@example.org\r\n\r\n");
        while (mail.length() < MAIL_BYTES) {
            mail.append("A line as long as the lines of quoted-printable text are, which is 76 characters\r\n");
        }
        return mail.append(".\r\n").toString().getBytes(StandardCharsets.US_ASCII);
    }

    private void print(List<Round> rounds, Round few, List<Double> bare) {
        List<Double> rates = rounds.stream().map(Round::perSecond).toList();
        long most = rounds.stream().mapToLong(Round::mostMebibytes).max().orElse(0);
        console.line("");
        Rounds.row(console, "digests/s", rates);
        Rounds.row(console, "bare SMTP client, mails/s", bare);
        Rounds.row(console, "digests / bare", Rounds.ratio(rates, bare));
        console.line("Most memory of the service: %,d MiB with %,d readers, %,d MiB with %,d"
                .formatted(most, rounds.getFirst().readers(), few.mostMebibytes(), few.readers()));
        console.line("Heap in use: %,d MiB with %,d readers, %,d MiB with %,d"
                .formatted(
                        rounds.stream().mapToLong(Round::liveMebibytes).max().orElse(0),
                        rounds.getFirst().readers(),
                        few.liveMebibytes(),
                        few.readers()));
    }

    private void stop(List<Part> started, BenchFolder folder) {
        console.takeOver();
        started.reversed().forEach(Part::close);
        folder.delete(console);
    }
}
