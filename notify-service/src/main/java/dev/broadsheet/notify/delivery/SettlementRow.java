package dev.broadsheet.notify.delivery;

/** The columns that a settlement decides. */
record SettlementRow(String key, String state, String error, boolean uncertain, Double pause) {

    private static final int LONGEST_ERROR = 500;

    static SettlementRow of(Settled settled) {
        String key = settled.claim().key();
        String state = settled.state();
        return switch (settled.settlement()) {
            case Settlement.Sent sent -> new SettlementRow(key, state, null, false, null);
            case Settlement.Deferred deferred ->
                new SettlementRow(
                        key,
                        state,
                        shortened(deferred.error()),
                        deferred.uncertain(),
                        deferred.pause().toMillis() / 1e3);
            case Settlement.Bounced bounced -> new SettlementRow(key, state, shortened(bounced.error()), false, null);
            case Settlement.Suppressed suppressed -> new SettlementRow(key, state, suppressed.reason(), false, null);
        };
    }

    private static String shortened(String error) {
        String text = error.replace('\0', ' ');
        return text.length() <= LONGEST_ERROR ? text : text.substring(0, LONGEST_ERROR);
    }
}
