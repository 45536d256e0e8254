package dev.broadsheet.enrich.phrases;

import java.util.Locale;
import java.util.Set;

/** Words that say nothing of what one paper is about and another is not. */
final class GenericWords {

    /** Adjectives, and verbs that the tagger takes for nouns: a phrase begins after them. */
    private static final Set<String> INTRODUCTIONS = words("""
            achieve achieves additional addresses best better broad certain challenging competitive
            comprehensive critical crucial current demonstrates different diverse effective enable
            enables enabling enhance enhances enhancing existing extensive final first further
            general good great high higher important impressive improve improves improving
            introduces key lacks leads leverage leverages leveraging low lower main many more most
            multiple new notable novel numerous other outperforms overall own particular potential
            practical presents previous prior promising proposes recent recently remarkable requires
            same second several shows significant simple specific starts strong substantial
            substantially such superior unifies unique using various wide
            """);

    /** A phrase needs another noun beside them. */
    private static final Set<String> NOUNS = words("""
            ability advancements advances al analysis application applications approach approaches
            art baseline baselines capabilities capability case cases challenge challenges code
            community contributions cost costs data development domain domains e.g effectiveness et
            evaluation evaluations example examples experiment experiments field findings framework
            gap github https i.e impact improvement improvements information insights issue issues
            it lack level levels limitation limitations method methodology methods model models need
            number one order page paper performance potential problem problems process progress
            project quality range research researchers result results role scenarios set setting
            settings solution solutions state step steps strategies strategy study survey system
            systems task tasks technique techniques terms time use way ways work
            """);

    private GenericWords() {}

    static boolean introduces(String word) {
        return INTRODUCTIONS.contains(word.toLowerCase(Locale.ROOT));
    }

    static boolean isNoun(String word) {
        return NOUNS.contains(word.toLowerCase(Locale.ROOT));
    }

    private static Set<String> words(String text) {
        return Set.of(text.strip().split("\\s+"));
    }
}
