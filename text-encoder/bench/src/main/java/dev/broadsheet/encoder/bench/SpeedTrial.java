package dev.broadsheet.encoder.bench;

import dev.broadsheet.encoder.Encoding;
import dev.broadsheet.encoder.SentenceEncoder;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** All candidates in one process, round after round in turn: what else the machine does, it does to all of them. */
final class SpeedTrial {

    private static final int ROUNDS = 5;
    private static final int WARM_UP_TEXTS = 20;

    private final Map<Candidate, List<Round>> rounds = new EnumMap<>(Candidate.class);
    private final Map<Candidate, SentenceEncoder> encoders = new EnumMap<>(Candidate.class);

    private SpeedTrial() {}

    record Speed(Spread textsPerSecond, Spread tokensPerSecond) {}

    private record Round(double seconds, int texts, int tokens) {}

    static Map<Candidate, Speed> run(List<String> texts) {
        SpeedTrial trial = new SpeedTrial();
        try (Threads threads = new Threads()) {
            for (Candidate candidate : Candidate.values()) {
                trial.encoders.put(candidate, candidate.load());
                trial.encode(candidate, texts.subList(0, Math.min(WARM_UP_TEXTS, texts.size())), threads);
            }
            for (int round = 0; round < ROUNDS; round++) {
                trial.round(texts, threads);
            }
        } finally {
            trial.encoders.values().forEach(SentenceEncoder::close);
        }
        return trial.speeds();
    }

    private void round(List<String> texts, Threads threads) {
        for (Candidate candidate : Candidate.values()) {
            Round round = encode(candidate, texts, threads);
            rounds.computeIfAbsent(candidate, none -> new ArrayList<>()).add(round);
        }
    }

    private Round encode(Candidate candidate, List<String> texts, Threads threads) {
        SentenceEncoder encoder = encoders.get(candidate);
        long start = System.nanoTime();
        List<Encoding> encodings = threads.map(texts, encoder::encode);
        double seconds = (System.nanoTime() - start) / 1e9;
        return new Round(
                seconds,
                texts.size(),
                encodings.stream().mapToInt(Encoding::tokens).sum());
    }

    private Map<Candidate, Speed> speeds() {
        Map<Candidate, Speed> speeds = new EnumMap<>(Candidate.class);
        rounds.forEach((candidate, measured) -> speeds.put(
                candidate,
                new Speed(
                        Spread.of(measured.stream()
                                .map(round -> round.texts() / round.seconds())
                                .toList()),
                        Spread.of(measured.stream()
                                .map(round -> round.tokens() / round.seconds())
                                .toList()))));
        return speeds;
    }
}
