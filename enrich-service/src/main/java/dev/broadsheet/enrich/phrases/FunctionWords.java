package dev.broadsheet.enrich.phrases;

import java.util.Locale;
import java.util.Set;

/** Words that no phrase begins or ends with, whatever the tagger takes them for. */
final class FunctionWords {

    /** These may join two nouns: "mixture of experts", "chain of thought". */
    private static final Set<String> JOINING = words("and by for from in of on the to with");

    private static final Set<String> OTHERS = words("""
            a about across after against al all also among an any are as at be because been before being between both
            but can could did do does during e.g each et etc even few had has have here how however i.e if into is it
            it's its many may might more most much must no nor not only or our over per should so some still such than
            that their then there these they this those through thus under us very via was we were what when where
            which while who whose will within without would yet
            """);

    private FunctionWords() {}

    static boolean join(String word) {
        return JOINING.contains(word.toLowerCase(Locale.ROOT));
    }

    static boolean contain(String word) {
        return join(word) || OTHERS.contains(word.toLowerCase(Locale.ROOT));
    }

    private static Set<String> words(String text) {
        return Set.of(text.strip().split("\\s+"));
    }
}
