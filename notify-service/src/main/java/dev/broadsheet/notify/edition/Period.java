package dev.broadsheet.notify.edition;

import dev.broadsheet.contracts.email.EmailRequested;
import dev.broadsheet.contracts.email.SubscriberId;
import java.time.LocalDate;
import java.time.temporal.IsoFields;

/** What an edition is of. A week's is named by its Monday. */
enum Period {
    DAY {
        @Override
        LocalDate lastDay(LocalDate day) {
            return day;
        }

        @Override
        String name(LocalDate day) {
            return day.toString();
        }

        @Override
        EmailRequested.Kind kind() {
            return EmailRequested.Kind.DIGEST;
        }
    },
    WEEK {
        @Override
        LocalDate lastDay(LocalDate monday) {
            return monday.plusDays(6);
        }

        @Override
        String name(LocalDate monday) {
            return "%d-W%02d"
                    .formatted(monday.get(IsoFields.WEEK_BASED_YEAR), monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
        }

        @Override
        EmailRequested.Kind kind() {
            return EmailRequested.Kind.WEEKLY_DIGEST;
        }
    };

    abstract LocalDate lastDay(LocalDate first);

    abstract String name(LocalDate first);

    abstract EmailRequested.Kind kind();

    /** Names the edition, so that a reader's digest of it is never asked for twice, whenever that is. */
    String digestKey(LocalDate first, SubscriberId reader) {
        return "digest/" + name(first) + "/" + reader;
    }
}
