package dev.broadsheet.local.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.broadsheet.contracts.paper.PaperDiscovered;
import java.net.URI;
import java.net.URLEncoder;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.Set;

/** What readers might ask: some words of a title in their order. No two are the same, so that nothing is answered from memory. */
public final class TitleQueries {

    private static final int FEWEST_WORDS = 3;
    private static final int MOST_WORDS = 6;
    private static final String PAGE = "limit=20";

    private final String search;
    private final Queue<String> texts;

    /** @param search where search-service answers */
    public TitleQueries(String search, List<PaperDiscovered> papers) {
        this.search = search;
        this.texts = new ArrayDeque<>(shuffled(papers));
    }

    private static List<String> shuffled(List<PaperDiscovered> papers) {
        Random random = new Random(1);
        Set<String> distinct = new LinkedHashSet<>();
        for (PaperDiscovered paper : papers) {
            List<String> words = Arrays.stream(paper.title().split("[^\\p{L}\\p{N}]+"))
                    .filter(word -> !word.isEmpty())
                    .toList();
            if (words.size() >= FEWEST_WORDS) {
                int count = Math.min(words.size(), FEWEST_WORDS + random.nextInt(MOST_WORDS - FEWEST_WORDS + 1));
                int first = random.nextInt(words.size() - count + 1);
                distinct.add(String.join(" ", words.subList(first, first + count)));
            }
        }
        List<String> texts = new ArrayList<>(distinct);
        Collections.shuffle(texts, random);
        return texts;
    }

    /** The next ones, for the array that Hugging Face's clients read. */
    public List<URI> plain(int count) {
        return next(count).stream()
                .map(text -> URI.create(search + "/api/papers/search?" + PAGE + "&q=" + text))
                .toList();
    }

    /** The next ones, with two filters and all facets. */
    public List<URI> filtered(int count) {
        return next(count).stream()
                .map(text -> URI.create(
                        search + "/api/search?" + PAGE + "&category=cs.CV&category=cs.CL&date=2022..2025&q=" + text))
                .toList();
    }

    /** The next ones, for the page that readers see. */
    public List<URI> pages(int count) {
        return next(count).stream()
                .map(text -> URI.create(search + "/papers?q=" + text))
                .toList();
    }

    private List<String> next(int count) {
        if (texts.size() < count) {
            throw new IllegalStateException("the file has too few titles");
        }
        List<String> next = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            next.add(URLEncoder.encode(texts.remove(), UTF_8));
        }
        return next;
    }
}
