package dev.broadsheet.contracts.access;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a credential is good for. */
public enum Scope {
    /** Loading papers and signals. */
    IMPORT,
    /** Submitting a paper, voting. */
    SUBMIT,
    /** Subscribing readers on their behalf, without the page's form. */
    SUBSCRIBE,
    /** Handing in bounces and complaints that came back for mails of ours. */
    REPORT,
    /** What only an operator does; includes the others. */
    OPERATE;

    boolean includes(Scope wanted) {
        return this == wanted || this == OPERATE;
    }

    static Optional<Scope> named(String name) {
        return Stream.of(values())
                .filter(scope -> scope.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
    }
}
