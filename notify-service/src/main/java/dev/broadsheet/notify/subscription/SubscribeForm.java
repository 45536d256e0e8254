package dev.broadsheet.notify.subscription;

import dev.broadsheet.notify.subscription.AskedInterest.Argument;
import java.util.List;

/**
 * The form to subscribe as it stands on its page.
 *
 * @param words what it brings
 * @param trending whether that is the trending papers, which do not come at once
 * @param arguments what it is about, to be sent along
 * @param problem what was wrong with the last try; empty at the first
 * @param email as written
 * @param pace as chosen
 * @param most as written
 */
record SubscribeForm(
        String words,
        boolean trending,
        List<Argument> arguments,
        String problem,
        String email,
        String pace,
        String most) {

    public boolean daily() {
        return !instant() && !weekly();
    }

    public boolean instant() {
        return pace.equals("instant");
    }

    public boolean weekly() {
        return pace.equals("weekly");
    }
}
