package dev.broadsheet.query;

import dev.broadsheet.contracts.paper.Checks;
import dev.broadsheet.contracts.paper.PaperId;

/** One part of what a reader asked for. */
public sealed interface Clause {

    /** What can be found in a paper's text, and therefore also be excluded. */
    sealed interface Text extends Clause permits Word, Phrase {
        String text();
    }

    /** A word that a paper may hold; misspelt ones are found too. */
    record Word(String text) implements Text {
        public Word {
            Checks.requireText(text, "word");
        }
    }

    /** Words that a paper must hold side by side. */
    record Phrase(String text) implements Text {
        public Phrase {
            Checks.requireText(text, "phrase");
        }
    }

    /** What a paper must not hold. */
    record Excluded(Text text) implements Clause {
        public Excluded {
            Checks.requirePresent(text, "excluded text");
        }
    }

    /** A paper named by its identifier. */
    record Named(PaperId id) implements Clause {
        public Named {
            Checks.requirePresent(id, "paper id");
        }
    }
}
