package dev.broadsheet.enrich.quality;

/** How many of how many. */
record Share(long part, long whole) {

    private static final double Z = 1.96;

    double value() {
        return whole == 0 ? 0 : (double) part / whole;
    }

    /** With its 95 % interval (Wilson, "Probable inference, the law of succession, and statistical inference", 1927). */
    @Override
    public String toString() {
        if (whole == 0) {
            return "none of none";
        }
        double denominator = 1 + Z * Z / whole;
        double centre = (value() + Z * Z / (2.0 * whole)) / denominator;
        double half = Z / denominator * Math.sqrt(value() * (1 - value()) / whole + Z * Z / (4.0 * whole * whole));
        return "%.3f (%.3f to %.3f, %d of %d)".formatted(value(), centre - half, centre + half, part, whole);
    }
}
