package dev.broadsheet.local.bench;

import dev.broadsheet.contracts.paper.Author;
import dev.broadsheet.contracts.paper.Embedding;
import dev.broadsheet.contracts.paper.PaperDiscovered;
import dev.broadsheet.contracts.paper.PaperEnriched;
import dev.broadsheet.contracts.topic.TopicTaxonomy;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Papers and interests to match, as many as wanted. Of the interests 64 % are searches (a few of them for one word that
 * many papers hold, so many that each paper has as many matches as wanted; the others for two words, a third of them in
 * one category), 15 % authors, 20 % papers like another, 1 % topics and categories. Vectors are made up, such that two of
 * the same origin have a cosine of 0.85, and others of 0.62. The same numbers give the same papers.
 */
public final class MatchWorkload {

    public static final double LEAST_COSINE = 0.8;

    private static final int DIMENSIONS = 384;
    private static final int ORIGINS = 600;
    private static final double COMMON = 0.7746;
    private static final int GIVEN_NAMES = 200;
    private static final int FAMILY_NAMES = 200;
    private static final int AUTHORS = 4;
    private static final int FIRST_KNOWN = 500_000;
    private static final int SHORTEST_WORD = 6;
    private static final int NARROWEST = 2;
    private static final int SAMPLED = 2_000;
    private static final double SEARCHES = 0.64;
    private static final double BY_AUTHOR = 0.15;
    private static final double LIKE_OTHERS = 0.20;
    private static final String SYLLABLES = "ba ce di fo gu ha ki lo ma ne or pa qui ro sa te ul va we yo";

    private final List<PaperDiscovered> records;
    private final MultipliedPapers papers;
    private final TopicTaxonomy taxonomy = TopicTaxonomy.bundled();
    private final List<String> categories;

    public MatchWorkload(List<PaperDiscovered> records) {
        this.records = List.copyOf(records);
        this.categories = records.stream()
                .flatMap(record -> record.categories().stream())
                .distinct()
                .toList();
        this.papers = new MultipliedPapers(records, origins());
    }

    /** @param number from 0 */
    public MatchPaper paper(int number) {
        PaperEnriched event = papers.paper(number);
        PaperDiscovered text = event.paper();
        Random random = new Random(31L * number);
        List<Author> authors = IntStream.range(0, AUTHORS)
                .mapToObj(author -> Author.named(name(random)))
                .toList();
        PaperDiscovered named = new PaperDiscovered(
                text.id(),
                text.revision(),
                1,
                text.title(),
                text.abstractText(),
                authors,
                text.categories(),
                text.publishedAt(),
                text.updatedAt(),
                List.of(),
                null,
                null,
                null,
                List.of(),
                "bench",
                false,
                false);
        return MatchPaper.of(new PaperEnriched(
                named,
                event.generation(),
                event.embedding(),
                List.of(),
                null,
                event.topics(),
                List.of(),
                null,
                List.of()));
    }

    /** A paper that others are to be like. */
    public MatchPaper known(int number) {
        return paper(FIRST_KNOWN + number);
    }

    /**
     * So many interests that each paper is of so many of them.
     *
     * @param sample of the papers
     */
    public List<MatchInterest> interests(int count, int matchesOfAPaper, List<MatchPaper> sample) {
        Random random = new Random(count);
        double others = BY_AUTHOR * rate(sample, () -> MatchInterest.author(name(random)))
                + LIKE_OTHERS * rate(sample, () -> similar(random.nextInt(SAMPLED)))
                + (1 - SEARCHES - BY_AUTHOR - LIKE_OTHERS) * rate(sample, () -> subject(random));
        Narrowness narrowness = narrowness(
                ((double) matchesOfAPaper / count - others) / SEARCHES,
                narrow -> rate(sample, () -> search(narrow, random)));
        List<MatchInterest> interests = new ArrayList<>(count);
        for (int number = 0; number < count; number++) {
            interests.add(interest(number, random, narrowness));
        }
        return interests;
    }

    /** How narrow searches are: one of {@link #search}'s degrees, or, in a share of them, the next. */
    private record Narrowness(int degree, double next) {

        int any(Random random) {
            return random.nextDouble() < next ? degree + 1 : degree;
        }
    }

    // The more subscriptions there are, the narrower searches have to be for a paper to be of as many of them.
    private static Narrowness narrowness(double wanted, IntToDoubleFunction rate) {
        double wider = rate.applyAsDouble(0);
        for (int degree = 0; degree < NARROWEST; degree++) {
            double narrower = rate.applyAsDouble(degree + 1);
            if (narrower <= wanted) {
                return new Narrowness(degree, Math.clamp((wider - wanted) / (wider - narrower), 0, 1));
            }
            wider = narrower;
        }
        return new Narrowness(NARROWEST, 0);
    }

    private MatchInterest interest(int number, Random random, Narrowness narrowness) {
        double kind = random.nextDouble();
        if (kind < SEARCHES) {
            return search(narrowness.any(random), random);
        }
        if (kind < SEARCHES + BY_AUTHOR) {
            return MatchInterest.author(name(random));
        }
        return kind < SEARCHES + BY_AUTHOR + LIKE_OTHERS ? similar(number) : subject(random);
    }

    private static double rate(List<MatchPaper> sample, Supplier<MatchInterest> kind) {
        long found = IntStream.range(0, SAMPLED)
                .mapToObj(number -> kind.get())
                .mapToLong(interest -> sample.stream().filter(interest.likely()).count())
                .sum();
        return found / (double) SAMPLED / sample.size();
    }

    /** One word, two, or two in a category; of three, a search does not ask for all. */
    private MatchInterest search(int degree, Random random) {
        List<String> words = degree == 0 ? List.of(word(random)) : List.of(word(random), word(random));
        return MatchInterest.search(words, degree == NARROWEST ? any(categories, random) : "");
    }

    private MatchInterest similar(int number) {
        MatchPaper known = known(number);
        return MatchInterest.similar(known.id(), known.vector(), LEAST_COSINE);
    }

    private MatchInterest subject(Random random) {
        return random.nextBoolean()
                ? MatchInterest.topic(any(taxonomy.topics(), random).id())
                : MatchInterest.category(any(categories, random));
    }

    private String word(Random random) {
        PaperDiscovered record = any(records, random);
        List<String> words = MatchPaper.words(record.title() + " " + record.abstractText())
                .filter(word -> word.length() >= SHORTEST_WORD)
                .toList();
        return any(words, random);
    }

    private List<PaperEnriched> origins() {
        Random random = new Random(5);
        float[] common = unit(random);
        return IntStream.range(0, ORIGINS)
                .mapToObj(number -> origin(number, common, random))
                .toList();
    }

    private PaperEnriched origin(int number, float[] common, Random random) {
        float[] own = unit(random);
        float[] mixed = new float[DIMENSIONS];
        for (int i = 0; i < DIMENSIONS; i++) {
            mixed[i] = (float) (COMMON * common[i] + Math.sqrt(1 - COMMON * COMMON) * own[i]);
        }
        return new PaperEnriched(
                records.get(number % records.size()),
                "g1",
                new Embedding(scaled(mixed)),
                List.of(),
                null,
                List.of(
                        new PaperEnriched.Topic(any(taxonomy.topics(), random).id(), 0.8),
                        new PaperEnriched.Topic(any(taxonomy.topics(), random).id(), 0.6)),
                List.of(),
                null,
                List.of());
    }

    private static float[] unit(Random random) {
        float[] vector = new float[DIMENSIONS];
        for (int i = 0; i < DIMENSIONS; i++) {
            vector[i] = (float) random.nextGaussian();
        }
        return scaled(vector);
    }

    private static float[] scaled(float[] vector) {
        double squares = 0;
        for (float component : vector) {
            squares += component * component;
        }
        float[] unit = vector.clone();
        for (int i = 0; i < unit.length; i++) {
            unit[i] /= (float) Math.sqrt(squares);
        }
        return unit;
    }

    private static String name(Random random) {
        return made(random.nextInt(GIVEN_NAMES)) + " " + made(GIVEN_NAMES + random.nextInt(FAMILY_NAMES)) + "son";
    }

    private static String made(int number) {
        String[] syllables = SYLLABLES.split(" ");
        String name = syllables[number % 20] + syllables[number / 20 % 20] + syllables[(number / 7 + 3) % 20];
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    private static <T> T any(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }
}
