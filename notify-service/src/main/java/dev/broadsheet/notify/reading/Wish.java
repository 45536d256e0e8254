package dev.broadsheet.notify.reading;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a reader wants in view of a paper. */
enum Wish {
    MORE,
    LESS;

    static Optional<Wish> parse(String written) {
        return Stream.of(values()).filter(wish -> wish.word().equals(written)).findFirst();
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
