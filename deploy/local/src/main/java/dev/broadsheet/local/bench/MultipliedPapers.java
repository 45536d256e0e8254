package dev.broadsheet.local.bench;

import dev.broadsheet.contracts.paper.Embedding;
import dev.broadsheet.contracts.paper.PaperDiscovered;
import dev.broadsheet.contracts.paper.PaperEnriched;
import dev.broadsheet.contracts.paper.PaperId;
import dev.broadsheet.contracts.paper.PaperSignals;
import dev.broadsheet.contracts.paper.PaperVersion;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * Enriched papers, as many as wanted, out of fewer. The first ones have the texts of real papers, further ones each the
 * half of two of them; what enrichment found was really found, if in another paper; and a vector lies between those of two
 * real papers, moved by as much noise as lets it be as near to its neighbours as real ones are. Noise in all
 * dimensions makes the search of the graph rather dearer than real vectors do. The same numbers give the same papers.
 */
public final class MultipliedPapers {

    private static final double OWN_SHARE = 0.75;
    private static final double NOISE = 0.35;
    private static final int FIRST_YEAR = 2020;
    private static final int MONTHS = 80;
    private static final int STRIDE = 7_919;
    private static final int ONE_IN_LISTED = 3;
    private static final int MOST_UPVOTES = 200;

    private final List<PaperDiscovered> records;
    private final List<PaperEnriched> sample;

    /** @param sample that enrichment has really made, of some of the papers or of others */
    public MultipliedPapers(List<PaperDiscovered> records, List<PaperEnriched> sample) {
        this.records = List.copyOf(records);
        this.sample = List.copyOf(sample);
    }

    /** @param number from 0 */
    public PaperEnriched paper(int number) {
        Random random = new Random(number);
        PaperEnriched found = sample.get(random.nextInt(sample.size()));
        return new PaperEnriched(
                text(number),
                found.generation(),
                vector(found, sample.get(random.nextInt(sample.size())), random),
                found.keyPhrases(),
                found.summary(),
                found.topics(),
                found.links(),
                found.facts(),
                List.of());
    }

    /** What the community says of a paper, of which it says anything of every third only. */
    public Optional<PaperSignals> signals(int number) {
        if (number % ONE_IN_LISTED != 0) {
            return Optional.empty();
        }
        Random random = new Random(number);
        LocalDate day = month(number).atDay(1 + random.nextInt(28));
        return Optional.of(new PaperSignals(
                id(number),
                number + 1L,
                day,
                null,
                random.nextInt(MOST_UPVOTES),
                random.nextInt(5),
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                false));
    }

    /** The paper of record, before it is enriched. */
    public PaperDiscovered text(int number) {
        int copy = number / records.size();
        PaperDiscovered one = records.get(number % records.size());
        PaperDiscovered other = records.get((number + copy * STRIDE) % records.size());
        Instant published = month(number).atDay(1 + number % 28).atStartOfDay().toInstant(ZoneOffset.UTC);
        return new PaperDiscovered(
                id(number),
                number + 1L,
                1,
                copy == 0 ? one.title() : halves(one.title(), other.title()),
                copy == 0 ? one.abstractText() : halves(one.abstractText(), other.abstractText()),
                other.authors(),
                one.categories(),
                published,
                published,
                List.of(new PaperVersion(1, published)),
                one.comments(),
                null,
                null,
                List.of(),
                "bench",
                false,
                false);
    }

    private static String halves(String one, String other) {
        return one.substring(0, one.lastIndexOf(' ', one.length() / 2) + 1)
                + other.substring(other.lastIndexOf(' ', other.length() / 2) + 1);
    }

    /** The identifier of a paper by its number. */
    public static PaperId id(int number) {
        YearMonth month = month(number);
        return new PaperId(
                "%02d%02d.%05d".formatted(month.getYear() % 100, month.getMonthValue(), number / MONTHS + 1));
    }

    private static YearMonth month(int number) {
        return YearMonth.of(FIRST_YEAR, 1).plusMonths(number % MONTHS);
    }

    private static Embedding vector(PaperEnriched one, PaperEnriched other, Random random) {
        float[] own = one.embedding().toArray();
        float[] second = other.embedding().toArray();
        float[] noise = unit(gaussian(own.length, random));
        float[] mixed = new float[own.length];
        for (int i = 0; i < mixed.length; i++) {
            mixed[i] = (float) (OWN_SHARE * own[i] + (1 - OWN_SHARE) * second[i] + NOISE * noise[i]);
        }
        return new Embedding(unit(mixed));
    }

    private static float[] gaussian(int dimensions, Random random) {
        float[] noise = new float[dimensions];
        for (int i = 0; i < dimensions; i++) {
            noise[i] = (float) random.nextGaussian();
        }
        return noise;
    }

    private static float[] unit(float[] vector) {
        double squares = 0;
        for (float component : vector) {
            squares += component * component;
        }
        float[] unit = Arrays.copyOf(vector, vector.length);
        for (int i = 0; i < unit.length; i++) {
            unit[i] /= (float) Math.sqrt(squares);
        }
        return unit;
    }
}
