package dev.broadsheet.enrich.facts;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A journal reference, for instance "Phys.Rev.D75:094019,2007", as name and year: "Phys. Rev. D 2007". */
final class JournalReference {

    private static final Pattern VOLUME = Pattern.compile(
            "(?<=[\\p{Alpha}.,)])[\\s,:(]*+(?:(?:vol|volume|v|no|issue|pp|pages?|art)\\b\\.?\\s*+)?(?:\\d|$).*+",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern RUN_TOGETHER = Pattern.compile("\\.(?=\\p{Lu})");

    /** What is longer is no reference. */
    private static final int LONGEST = 1_000;

    private JournalReference() {}

    static Optional<String> venue(String reference) {
        if (reference.isBlank() || reference.length() > LONGEST) {
            return Optional.empty();
        }
        return KnownVenues.first(reference)
                .map(known -> Venue.of(known, reference))
                .or(() -> VenuePhrase.acronym(reference))
                .or(() -> name(reference));
    }

    private static Optional<String> name(String reference) {
        String start = VenuePhrase.withoutIntroduction(reference);
        Matcher volume = VOLUME.matcher(start);
        String name = volume.find() ? start.substring(0, volume.start()) : start;
        String spaced = RUN_TOGETHER.matcher(name).replaceAll(". ").strip().replaceFirst("[,:(]+$", "");
        return spaced.length() < 2 || spaced.length() > VenuePhrase.LONGEST
                ? Optional.empty()
                : Optional.of(
                        Year.last(reference).map(year -> spaced + " " + year).orElse(spaced));
    }
}
