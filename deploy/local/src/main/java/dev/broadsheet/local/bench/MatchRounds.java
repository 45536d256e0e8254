package dev.broadsheet.local.bench;

import dev.broadsheet.contracts.event.Topics;
import dev.broadsheet.local.console.Console;
import dev.broadsheet.local.settings.LaunchException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/** Batches of papers through a running notify-service, and what came of them. */
public final class MatchRounds {

    private static final int BATCH = 20;
    private static final int TO_WARM = 15;
    private static final int ROUNDS = 40;
    private static final int MATCHES_OF_A_PAPER = 200;
    private static final int PIECE = 5_000;
    private static final double MILLIS = 1_000;
    private static final long BETWEEN_LOOKS_MILLIS = 10;
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Console console;
    private final Publisher publisher;
    private final MatchDatabase database;
    private final NotifyMetrics metrics;
    private final MatchWorkload workload;
    private int published;

    public MatchRounds(
            Console console, Publisher publisher, MatchDatabase database, String notifyUrl, MatchWorkload workload) {
        this.console = console;
        this.publisher = publisher;
        this.database = database;
        this.metrics = NotifyMetrics.at(notifyUrl);
        this.workload = workload;
    }

    /**
     * @param millis of a paper, by round, ascending
     * @param lost papers that an interest must find and did not
     * @param wrong papers that an interest found and must not
     */
    public record Figures(int subscriptions, List<Double> millis, double matchesOfAPaper, long lost, long wrong) {

        public double quantile(double share) {
            return millis.get((int) Math.min(millis.size() - 1, Math.floor(share * millis.size())));
        }
    }

    public Figures run(int subscriptions) throws InterruptedException {
        console.line("%,d subscriptions".formatted(subscriptions));
        List<MatchInterest> interests = fill(subscriptions);
        for (int round = 0; round < TO_WARM; round++) {
            match();
        }
        List<MatchPaper> measured = new ArrayList<>();
        List<Double> millis = new ArrayList<>();
        long before = database.matches();
        for (int round = 0; round < ROUNDS; round++) {
            double seconds = metrics.matchSeconds();
            double papers = metrics.matchedPapers();
            measured.addAll(match());
            millis.add(MILLIS * (metrics.matchSeconds() - seconds) / (metrics.matchedPapers() - papers));
        }
        millis.sort(null);
        double matches = (database.matches() - before) / (double) measured.size();
        return judged(subscriptions, interests, measured, millis, matches);
    }

    private List<MatchInterest> fill(int subscriptions) throws InterruptedException {
        database.clear();
        List<MatchPaper> sample = IntStream.range(0, 200)
                .mapToObj(number -> workload.paper(100_000 + number))
                .toList();
        List<MatchInterest> interests = workload.interests(subscriptions, MATCHES_OF_A_PAPER, sample);
        for (int from = 0; from < subscriptions; from += PIECE) {
            database.addKnown(IntStream.range(from, Math.min(from + PIECE, subscriptions))
                    .filter(number -> interests.get(number).kind().equals("SIMILAR"))
                    .mapToObj(workload::known)
                    .toList());
            database.addReaders(interests.subList(from, Math.min(from + PIECE, subscriptions)));
        }
        await("the interests are in the index", database::isInStep);
        return interests;
    }

    private List<MatchPaper> match() throws InterruptedException {
        List<MatchPaper> papers = IntStream.range(published, published + BATCH)
                .mapToObj(workload::paper)
                .toList();
        published += BATCH;
        papers.forEach(paper -> publisher.publish(
                Topics.paperEnriched(Topics.FIRST_GENERATION), paper.event().id(), paper.event()));
        publisher.flush();
        List<String> ids = papers.stream().map(MatchPaper::id).toList();
        await("the papers are matched", () -> database.areMatched(ids));
        return papers;
    }

    private Figures judged(
            int subscriptions,
            List<MatchInterest> interests,
            List<MatchPaper> papers,
            List<Double> millis,
            double matches) {
        Map<String, MatchInterest> byKey = new HashMap<>();
        interests.forEach(interest -> byKey.put(MatchDatabase.key(interest), interest));
        long lost = 0;
        long wrong = 0;
        for (MatchPaper paper : papers) {
            Set<String> found = database.matchesOf(paper.id());
            Set<String> missing = new TreeSet<>();
            for (Map.Entry<String, MatchInterest> interest : byKey.entrySet()) {
                MatchInterest.Verdict verdict = interest.getValue().judge().apply(paper);
                if (verdict == MatchInterest.Verdict.MUST && !found.contains(interest.getKey())) {
                    missing.add(interest.getKey());
                }
                if (verdict == MatchInterest.Verdict.MUST_NOT && found.contains(interest.getKey())) {
                    wrong++;
                }
            }
            lost += missing.size();
            missing.stream()
                    .limit(1)
                    .forEach(key -> console.line(
                            "  lost: " + paper.id() + " " + byKey.get(key).definition()));
        }
        return new Figures(subscriptions, millis, matches, lost, wrong);
    }

    private static void await(String what, BooleanSupplier done) throws InterruptedException {
        long latest = System.nanoTime() + PATIENCE.toNanos();
        while (!done.getAsBoolean()) {
            if (System.nanoTime() > latest) {
                throw new LaunchException("After ten minutes not yet: " + what + ".", "The service's log says more.");
            }
            TimeUnit.MILLISECONDS.sleep(BETWEEN_LOOKS_MILLIS);
        }
    }
}
