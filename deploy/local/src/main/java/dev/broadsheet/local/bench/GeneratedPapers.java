package dev.broadsheet.local.bench;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Made-up papers of the length of real ones, in the field names of the arXiv snapshot, as many as wanted. Their words are syllables put together; the same numbers give the same papers.
 */
public final class GeneratedPapers {

    private static final String[] SYLLABLES = {
        "an", "be", "cor", "del", "en", "fi", "gra", "hi", "in", "jo", "kel", "lo", "mi", "net", "or", "pro", "qua",
        "re", "son", "ti", "ul", "ver", "wa", "xen", "yt", "zo"
    };
    private static final int TITLE_WORDS = 9;
    private static final int ABSTRACT_WORDS = 165;
    private static final int MOST_SYLLABLES = 4;
    private static final int IDS_OF_A_MONTH = 99_999;
    private static final int MONTHS = 12;

    private final int firstYear;

    private GeneratedPapers(int firstYear) {
        this.firstYear = firstYear;
    }

    /** @param firstYear of the ids, 10 to 90: papers of two years far enough apart have no id in common */
    public static void write(Path file, int firstYear, long count) throws IOException {
        GeneratedPapers papers = new GeneratedPapers(firstYear);
        try (Writer writer = Files.newBufferedWriter(file)) {
            for (long number = 0; number < count; number++) {
                writer.write(papers.line(number));
            }
        }
    }

    private String line(long number) {
        Random random = new Random(firstYear * 1_000_003L + number);
        long month = number / IDS_OF_A_MONTH;
        return """
                {"id":"%02d%02d.%05d","authors":"A. %s, B. %s and C. %s","title":"%s","comments":"%d pages",\
                "categories":"cs.LG cs.CL","abstract":"%s.","update_date":"20%02d-%02d-02","versions":[{"version":"v1",\
                "created":"Tue, 1 Jan 2019 10:00:00 GMT"}]}
                """.formatted(
                        firstYear + month / MONTHS,
                        month % MONTHS + 1,
                        number % IDS_OF_A_MONTH + 1,
                        word(random),
                        word(random),
                        word(random),
                        words(random, TITLE_WORDS),
                        random.nextInt(30) + 4,
                        words(random, ABSTRACT_WORDS),
                        firstYear + month / MONTHS,
                        month % MONTHS + 1);
    }

    private static String words(Random random, int count) {
        return IntStream.range(0, count).mapToObj(word -> word(random)).collect(Collectors.joining(" "));
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        for (int syllables = random.nextInt(MOST_SYLLABLES) + 1; syllables > 0; syllables--) {
            word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
        }
        return word.toString();
    }
}
