package dev.broadsheet.notify.subscription;

import dev.broadsheet.notify.matching.Interest;
import dev.broadsheet.notify.web.RefusedException;
import java.util.Optional;

/**
 * What somebody wants to get.
 *
 * @param interest empty for the trending papers of the period
 * @param most papers in one mail
 */
record Wish(Optional<Interest> interest, Pace pace, int most) {

    static final int USUAL_MOST = 20;
    static final int LARGEST_MOST = 100;

    /** @throws RefusedException if there is no such mail */
    Wish {
        if (interest.isEmpty() && pace == Pace.INSTANT) {
            throw new RefusedException(
                    "trending papers come daily or weekly: which they are shows at the end of the day");
        }
        if (most < 1 || most > LARGEST_MOST) {
            throw new RefusedException("the most papers of a mail must be 1 to " + LARGEST_MOST);
        }
    }

    /** @param written as in a form; nothing means the usual number. @throws RefusedException if it is none */
    static int most(String written) {
        if (written == null || written.isBlank()) {
            return USUAL_MOST;
        }
        try {
            return Integer.parseInt(written.strip());
        } catch (NumberFormatException e) {
            throw new RefusedException("the most papers of a mail must be a number, 1 to " + LARGEST_MOST);
        }
    }
}
