package dev.broadsheet.notify.delivery;

import java.time.Duration;
import java.util.UUID;

/**
 * The columns that a settlement decides.
 *
 * @param untried 1 if the attempt does not count
 * @param pause in seconds
 */
record SettlementRow(String key, UUID claim, String state, String error, boolean uncertain, int untried, Double pause) {

    private static final int LONGEST_ERROR = 500;

    static SettlementRow of(Settled settled) {
        return switch (settled.settlement()) {
            case Settlement.Sent sent -> of(settled, null, false, 0, null);
            case Settlement.Deferred deferred ->
                of(settled, shortened(deferred.error()), deferred.uncertain(), 0, seconds(deferred.pause()));
            // Whether an earlier attempt may have got through is as open as before.
            case Settlement.HeldBack heldBack ->
                of(settled, heldBack.reason(), settled.claim().perhapsSentBefore(), 1, seconds(heldBack.pause()));
            case Settlement.Bounced bounced -> of(settled, shortened(bounced.error()), false, 0, null);
            case Settlement.Suppressed suppressed -> of(settled, suppressed.reason(), false, 0, null);
        };
    }

    private static SettlementRow of(Settled settled, String error, boolean uncertain, int untried, Double pause) {
        return new SettlementRow(
                settled.claim().key(), settled.batch(), settled.state(), error, uncertain, untried, pause);
    }

    private static double seconds(Duration pause) {
        return pause.toMillis() / 1e3;
    }

    private static String shortened(String error) {
        String text = error.replace('\0', ' ');
        return text.length() <= LONGEST_ERROR ? text : text.substring(0, LONGEST_ERROR);
    }
}
