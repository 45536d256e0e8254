package dev.broadsheet.notify.subscription;

import dev.broadsheet.notify.matching.Interest;
import java.util.Optional;
import java.util.UUID;

/** How what is held and what is asked for stand in their tables, which are alike. */
final class WishRows {

    /** For a table named {@code held} beside a table or the same one that has kind and definition, {@code wanted}. */
    static final String COLUMNS = "cast(held.id as text), held.interest, wanted.kind, cast(wanted.definition as text), "
            + "held.pace, held.most, (select string_agg('“' || title || '”', ' or ' order by id) from paper "
            + "where id in (select jsonb_array_elements_text(wanted.definition -> 'papers')) and title is not null "
            + "and not deleted)";

    private WishRows() {}

    static Held read(Object[] row) {
        Optional<Interest> interest = Optional.ofNullable((String) row[1])
                .map(key -> new Interest(key, Interest.Kind.valueOf((String) row[2]), (String) row[3]));
        return new Held(
                UUID.fromString((String) row[0]),
                new Wish(interest, Pace.valueOf((String) row[4]), (int) row[5]),
                Optional.ofNullable((String) row[6]));
    }
}
