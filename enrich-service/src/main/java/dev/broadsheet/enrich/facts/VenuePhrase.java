package dev.broadsheet.enrich.facts;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The name of a venue that no list has, in the words behind "accepted at" and the like. */
final class VenuePhrase {

    static final int LONGEST = 120;

    private static final Pattern INTRODUCTION = Pattern.compile(
            "^(?:\\W|(?:in|the|at|for|to|a|an|upcoming|press|annual|(?:conference )?proceedings(?: of)?|proc\\.(?: of)?"
                    + "|publication|presentation|inclusion|journal:?(?= \\p{Lu}\\p{Ll}+ of)|special issue of|\\d{1,3}(?:st|nd|rd|th)"
                    + "|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|(?:19|20)\\d\\d)\\b){1,30}+",
            Pattern.CASE_INSENSITIVE);

    /** Where the name ends: remarks on the paper, places, dates. */
    private static final Pattern END = Pattern.compile(
            "[;\\[\"“]|[.,] (?:\\d|[Cc]ode\\b|[Pp]roject|[Tt]his|[Oo]ur\\b|[Ww]e\\b|[Pp]reprint|https?|doi|DOI)|, (?:pp?\\.|pages|vol)|https?:"
                    + "| (?:as an?|with|on (?:\\d|\\p{Lu}\\p{Ll}+ \\d)|under|doi|DOI|arXiv|which|and will|for (?:oral|poster|presentation)|conference|proceedings|journal"
                    + "|\\d{1,2}(?:[-–]\\d{1,2})? \\p{Lu})\\b|\\(");

    private static final String ACRONYM =
            "((?:IEEE |ACM |SPIE )?\\p{Lu}[\\p{Alnum}&/@-]{0,20}\\p{Lu}[\\p{Alnum}&/-]{0,10}?)";

    /** "(ITSC 2025)", "(IC3K)", "(HICSS-59)", with a year inside or not. */
    private static final Pattern IN_BRACKETS =
            Pattern.compile("\\(" + ACRONYM + "(?:[ '’-]*((?:20|19)?\\d\\d))?(?:[,:] [^()]{0,40})?\\)");

    /** "SACI 2025", "EC-TEL 2025", "PRICAI2025" */
    private static final Pattern WITH_YEAR =
            Pattern.compile("(?<![\\p{Alnum}(])" + ACRONYM + "[ '’-]{0,2}((?:19|20)\\d\\d)(?!\\d)");

    private VenuePhrase() {}

    static String withoutIntroduction(String phrase) {
        return INTRODUCTION.matcher(phrase).replaceFirst("");
    }

    /** The venue that the words name, by its acronym if they give one. */
    static Optional<String> venue(String words) {
        return acronym(words).or(() -> name(words));
    }

    static Optional<String> acronym(String words) {
        Matcher brackets = IN_BRACKETS.matcher(words);
        if (brackets.find()) {
            String acronym = brackets.group(1);
            String year = brackets.group(2);
            if (year != null && year.length() == 2 && brackets.group().contains("-" + year)) {
                return Optional.of(acronym + "-" + year);
            }
            Optional<String> dated = year == null
                    ? Year.at(words, brackets.start(), brackets.end())
                    : Optional.of(year.length() == 2 ? "20" + year : year);
            return Optional.of(dated.map(known -> acronym + " " + known).orElse(acronym));
        }
        Matcher withYear = WITH_YEAR.matcher(words);
        return withYear.find()
                ? Optional.of(Venue.named(withYear.group(1) + " " + withYear.group(2), words.substring(withYear.end())))
                : Optional.empty();
    }

    private static Optional<String> name(String words) {
        String start = withoutIntroduction(words);
        Matcher end = END.matcher(start);
        String name =
                (end.find() ? start.substring(0, end.start()) : start).strip().replaceFirst("[.,:]+$", "");
        boolean named = name.length() >= 2 && name.length() <= LONGEST && Character.isUpperCase(name.charAt(0));
        if (!named) {
            return Optional.empty();
        }
        return Optional.of(
                Year.first(name).isPresent()
                        ? name
                        : Year.first(start).map(year -> name + " " + year).orElse(name));
    }
}
