package dev.broadsheet.enrich.facts;

import java.util.regex.Pattern;

/** A known venue in its normal form: "NeurIPS 2025", "ICLR 2026 Workshop", "ACL 2025 Findings". */
final class Venue {

    private static final Pattern WORKSHOP = Pattern.compile("workshops?\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern FINDINGS = Pattern.compile("\\bfindings\\b", Pattern.CASE_INSENSITIVE);

    private Venue() {}

    static String of(KnownVenues.Found known, String clause) {
        String named = Year.at(clause, known.start(), known.end())
                .map(year -> known.name() + " " + year)
                .orElse(known.name());
        return known.workshop() || isAttached(known, clause) ? named + " Workshop" : named(named, clause);
    }

    /** With the part of the venue that the words around it tell. */
    static String named(String venue, String words) {
        if (WORKSHOP.matcher(words).find()) {
            return venue + " Workshop";
        }
        return FINDINGS.matcher(words).find() ? venue + " Findings" : venue;
    }

    /** "NewSumm@EMNLP": a workshop names the conference that it belongs to. */
    private static boolean isAttached(KnownVenues.Found known, String clause) {
        int before = known.start() - 1;
        return before > 0
                && (clause.charAt(before) == '@'
                        || (clause.charAt(before) == '-' && Character.isLetter(clause.charAt(before - 1))));
    }
}
