package dev.broadsheet.enrich.facts;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The authors' remarks, clause by clause: where the paper was accepted or published, not where it was sent. */
final class Remarks {

    private static final int LONGEST = 2_000;

    /** A sentence ends behind a word or a year, not behind "Phys." or "J."; counts stand for themselves. */
    private static final Pattern CLAUSE_END = Pattern.compile(
            ";\\s|(?<=[\\p{Ll}\\d)]{4}|[\\p{Lu})]{2}|\\d{2})[.!]\\s+(?=[\\p{Lu}\\d\\[])|\\.\\s+(?=\\d+ p)|,\\s*(?=\\d+[ -]?(?:pages|figures|tables))");

    private static final Pattern ACCEPTED = Pattern.compile(
            "\\b(?:accept(?:ed|ance)|appear(?:s|ed|ing)?|published|presented|in press|to be published|will be published|publication"
                    + "|camera[- ]ready|proceedings|contribut(?:ed|ion)|forthcoming)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern REFUSED = Pattern.compile(
            "\\bsubmi(?:tted|ssion|tting)\\b|\\bunder (?:\\p{Alpha}+ )?(?:review|consideration|revision)|\\bin review\\b|\\breject"
                    + "|\\bbeing reviewed|\\bto be submitted|\\bextend(?:s|ed|ing)\\b(?! abstract)|\\bextension of|\\breproduc|\\brequirements\\b|\\btemplate\\b"
                    + "|\\bARR\\b|arXiv admin note",
            Pattern.CASE_INSENSITIVE);

    /** What leads to the name of a venue. */
    private static final Pattern LEADS = Pattern.compile(
            "\\b(?:accepted|appear(?:s|ed|ing)?|published|presented|press|proceedings|publication)(?: \\p{Alpha}+){0,3}?"
                    + " (?:to|at|by|in|for|of)\\b(?= )|\\b(?:accepted|press|proceedings)[:,]? ",
            Pattern.CASE_INSENSITIVE);

    /** A clause that is the name of a venue, or ends with nothing but an acronym and a year. */
    private static final Pattern NAME = Pattern.compile(
            "\\b(?:Conference|Symposium|Workshop|Congress)\\b.*(?:\\(\\p{Lu}[^()]*\\)|\\p{Lu}{2} ?20\\d\\d)"
                    + "|(?:^|, )(?:\\p{Lu}{4} )?\\p{Lu}[\\p{Alnum}-]{0,12}\\p{Lu}[ '’-]?20\\d\\d[. ]*$");

    private Remarks() {}

    static Optional<String> venue(String remarks) {
        String text = remarks.length() > LONGEST ? remarks.substring(0, LONGEST) : remarks;
        List<String> clauses = CLAUSE_END
                .splitAsStream(text)
                .map(Remarks::told)
                .filter(clause -> !clause.isBlank())
                .toList();
        return clauses.stream()
                .filter(clause -> ACCEPTED.matcher(clause).find())
                .map(Remarks::accepted)
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> clauses.stream()
                        .map(Remarks::mentioned)
                        .flatMap(Optional::stream)
                        .findFirst());
    }

    /** What of the clause says more than an intention: nothing, if it begins with "submitted to". */
    private static String told(String clause) {
        Matcher refused = REFUSED.matcher(clause);
        if (!refused.find()) {
            return clause;
        }
        Matcher accepted = ACCEPTED.matcher(clause);
        if (!accepted.find()) {
            return "";
        }
        return accepted.start() < refused.start()
                ? clause.substring(0, refused.start())
                : clause.substring(accepted.start());
    }

    private static Optional<String> accepted(String clause) {
        return KnownVenues.first(clause).map(known -> Venue.of(known, clause)).or(() -> phrase(clause));
    }

    private static Optional<String> phrase(String clause) {
        Matcher leads = LEADS.matcher(clause);
        int from = -1;
        while (leads.find()) {
            from = leads.end();
        }
        return from < 0
                ? Optional.empty()
                : VenuePhrase.venue(clause.substring(from).strip());
    }

    /** A venue that the clause names without a word of acceptance: it needs a year, or to be all that the clause says. */
    private static Optional<String> mentioned(String clause) {
        return KnownVenues.first(clause)
                .map(known -> Venue.of(known, clause))
                .filter(venue -> Year.first(venue).isPresent() || venue.length() + 2 >= clause.length())
                .or(() -> NAME.matcher(clause).find() ? VenuePhrase.acronym(clause) : Optional.empty());
    }
}
