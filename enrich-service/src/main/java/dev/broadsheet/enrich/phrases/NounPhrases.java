package dev.broadsheet.enrich.phrases;

import dev.broadsheet.enrich.enricher.Sentence;
import dev.broadsheet.enrich.enricher.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The noun phrases of a sentence: adjectives and nouns up to a last noun, without what introduces them. */
final class NounPhrases {

    private static final int LONGEST = 4;

    private NounPhrases() {}

    static List<List<Word>> of(Sentence sentence) {
        List<List<Word>> phrases = new ArrayList<>();
        List<Word> run = new ArrayList<>();
        for (Word word : sentence.words()) {
            if (continues(word)) {
                run.add(word);
            } else {
                close(run, phrases);
            }
        }
        close(run, phrases);
        return phrases;
    }

    private static boolean continues(Word word) {
        if (!word.isSpoken() || Generic.INTRODUCTIONS.contains(word.text().toLowerCase(Locale.ROOT))) {
            return false;
        }
        return isNoun(word) || word.is("ADJ") || isParticiple(word);
    }

    // "fine-tuned model", "self-supervised learning": compounds that the tagger takes for verbs.
    private static boolean isParticiple(Word word) {
        return word.is("VERB") && word.text().indexOf('-') > 0;
    }

    static boolean isNoun(Word word) {
        return word.is("NOUN") || word.is("PROPN");
    }

    private static void close(List<Word> run, List<List<Word>> phrases) {
        int end = run.size();
        while (end > 0 && !isNoun(run.get(end - 1))) {
            end--;
        }
        if (end > 0) {
            phrases.add(List.copyOf(run.subList(Math.max(0, end - LONGEST), end)));
        }
        run.clear();
    }

    /** Words that say nothing of what one paper is about and another is not. */
    static final class Generic {

        static final Set<String> INTRODUCTIONS = Set.of(
                "new",
                "novel",
                "several",
                "various",
                "many",
                "different",
                "other",
                "such",
                "own",
                "recent",
                "existing",
                "previous",
                "prior",
                "first",
                "second",
                "key",
                "main",
                "significant",
                "substantial",
                "extensive",
                "strong",
                "simple",
                "promising",
                "superior",
                "comprehensive",
                "critical",
                "crucial",
                "important",
                "specific",
                "effective",
                "current",
                "further",
                "additional",
                "same",
                "more",
                "most",
                "good",
                "better",
                "best",
                "high",
                "higher",
                "low",
                "lower",
                "wide",
                "broad",
                "recently",
                "notable",
                "remarkable",
                "potential",
                "final",
                "overall",
                "great",
                "numerous",
                "multiple",
                "diverse",
                "unique",
                "general",
                "particular",
                "certain",
                "challenging",
                "practical",
                "substantially",
                "presents",
                "proposes",
                "introduces",
                "shows",
                "demonstrates",
                "outperforms",
                "leverage",
                "leverages",
                "leveraging",
                "improve",
                "improves",
                "improving",
                "enhance",
                "enhances",
                "enhancing",
                "enable",
                "enables",
                "enabling",
                "achieve",
                "achieves",
                "lacks",
                "unifies",
                "addresses",
                "requires",
                "using",
                "starts",
                "leads",
                "competitive",
                "impressive");

        static final Set<String> NOUNS = Set.of(
                "paper",
                "survey",
                "work",
                "approach",
                "method",
                "methods",
                "approaches",
                "result",
                "results",
                "experiments",
                "experiment",
                "performance",
                "study",
                "problem",
                "problems",
                "challenge",
                "challenges",
                "task",
                "tasks",
                "model",
                "models",
                "framework",
                "system",
                "systems",
                "technique",
                "techniques",
                "data",
                "code",
                "state",
                "art",
                "number",
                "range",
                "set",
                "way",
                "ways",
                "use",
                "lack",
                "order",
                "terms",
                "analysis",
                "evaluation",
                "evaluations",
                "findings",
                "insights",
                "applications",
                "application",
                "limitations",
                "limitation",
                "quality",
                "ability",
                "capabilities",
                "capability",
                "improvements",
                "improvement",
                "progress",
                "advances",
                "advancements",
                "research",
                "researchers",
                "community",
                "domain",
                "domains",
                "field",
                "time",
                "cost",
                "costs",
                "level",
                "levels",
                "issue",
                "issues",
                "strategy",
                "strategies",
                "process",
                "information",
                "potential",
                "effectiveness",
                "gap",
                "step",
                "steps",
                "example",
                "examples",
                "case",
                "cases",
                "scenarios",
                "settings",
                "setting",
                "it",
                "methodology",
                "solution",
                "solutions",
                "contributions",
                "development",
                "impact",
                "role",
                "need",
                "project",
                "page",
                "https",
                "github",
                "e.g",
                "i.e",
                "et",
                "al",
                "one",
                "baselines",
                "baseline");

        private Generic() {}
    }
}
