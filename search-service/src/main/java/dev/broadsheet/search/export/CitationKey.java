package dev.broadsheet.search.export;

import dev.broadsheet.search.papers.IndexedPaper;
import java.text.Normalizer;
import java.time.ZoneOffset;
import java.util.Locale;

/**
 * By what a text cites a paper: {@code vaswani2017-1706.03762}. The identifier makes it unique, the first author and the
 * year of version 1 make it readable; none of them changes when a paper is revised. It has only characters that every
 * reference manager takes.
 */
final class CitationKey {

    private static final int LONGEST_NAME = 30;

    private CitationKey() {}

    static String of(IndexedPaper paper) {
        String name = CitedName.of(paper).stream()
                .findFirst()
                .map(CitedName::sortedBy)
                .map(CitationKey::plain)
                .orElse("");
        int year = paper.publishedAt().atZone(ZoneOffset.UTC).getYear();
        return (name.isEmpty() ? "arxiv" : name) + year + "-"
                + paper.id().value().replace('/', '.');
    }

    private static String plain(String name) {
        String letters = Normalizer.normalize(name, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z]", "");
        return letters.substring(0, Math.min(letters.length(), LONGEST_NAME));
    }
}
