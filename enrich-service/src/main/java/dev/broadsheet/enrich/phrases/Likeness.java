package dev.broadsheet.enrich.phrases;

import dev.broadsheet.enrich.enricher.Reading;
import java.util.Optional;

/** How close a phrase is to what the whole paper says, by the transformer that read both at once. */
final class Likeness {

    private final Reading reading;
    private final float[] paper;

    Likeness(Reading reading) {
        this.reading = reading;
        this.paper = reading.encoding().vector();
    }

    Optional<float[]> vector(Candidate candidate) {
        Occurrence occurrence = candidate.best();
        return reading.part(occurrence.firstWord().from(), occurrence.lastWord().to());
    }

    double toPaper(float[] vector) {
        return cosine(paper, vector);
    }

    /** Of two vectors of unit length. */
    static double cosine(float[] one, float[] other) {
        double cosine = 0;
        for (int i = 0; i < one.length; i++) {
            cosine += (double) one[i] * other[i];
        }
        return cosine;
    }
}
