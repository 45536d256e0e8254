package dev.broadsheet.enrich.enricher;

/** Finds in a text what was found in the same text before. */
final class CachedEnricher implements Enricher {

    private final Enricher enricher;
    private final FindingsCache earlier;

    /** @param enricher one that {@linkplain Enricher#readsTextAlone reads text alone} */
    CachedEnricher(Enricher enricher, FindingsCache earlier) {
        this.enricher = enricher;
        this.earlier = earlier;
    }

    @Override
    public String field() {
        return enricher.field();
    }

    @Override
    public boolean readsTextAlone() {
        return true;
    }

    @Override
    public void enrich(Reading reading, Findings findings) {
        findings.add(earlier.get(field(), reading.textHash(), () -> found(reading)));
    }

    private Findings found(Reading reading) {
        Findings found = new Findings();
        enricher.enrich(reading, found);
        return found;
    }
}
