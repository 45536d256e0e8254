package dev.broadsheet.search.card;

import static java.time.ZoneOffset.UTC;

import dev.broadsheet.contracts.paper.Author;
import dev.broadsheet.search.papers.IndexedPaper;
import dev.broadsheet.search.tex.ReadableTex;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words of a card, each on one line as far as it fits. None of them changes while the paper does not.
 *
 * @param record where the paper is kept, in small print
 */
record CardText(String title, List<String> authors, String date, String record) {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    // More than any size of letters has room for; what is drawn costs by the character.
    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_NAME = 60;
    private static final int MOST_AUTHORS = 8;

    CardText {
        authors = List.copyOf(authors);
    }

    static CardText of(IndexedPaper paper) {
        return new CardText(
                bounded(ReadableTex.of(paper.title()), LONGEST_TITLE),
                paper.authors().stream()
                        .map(Author::name)
                        .map(name -> bounded(ReadableTex.of(name), LONGEST_NAME))
                        .toList(),
                DATE.format(LocalDate.ofInstant(paper.publishedAt(), UTC)),
                Stream.concat(
                                Stream.of("arXiv " + paper.id()),
                                paper.categories().stream().limit(1).map(category -> bounded(category, LONGEST_NAME)))
                        .collect(Collectors.joining(" · ")));
    }

    /** Who wrote it, by the first of them: Ada Lovelace, Zoë Müller and 12 more. */
    String byline(int named) {
        int shown = Math.min(named, authors.size());
        String names = String.join(", ", authors.subList(0, shown));
        int more = authors.size() - shown;
        return more == 0 ? names : names + " and " + more + " more";
    }

    int mostNamed() {
        return Math.min(MOST_AUTHORS, authors.size());
    }

    private static String bounded(String text, int characters) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.codePointCount(0, line.length()) <= characters
                ? line
                : line.substring(0, line.offsetByCodePoints(0, characters)) + "…";
    }
}
