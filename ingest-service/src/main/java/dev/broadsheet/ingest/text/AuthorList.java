package dev.broadsheet.ingest.text;

import dev.broadsheet.contracts.paper.Author;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Authors out of every form in which sources write them down. */
public final class AuthorList {

    /** More are left out. */
    public static final int MOST_AUTHORS = 6_000;

    static final int LONGEST_NAME = 300;

    private static final Pattern SUFFIX = Pattern.compile("(?i)(?:Jr|Sr)\\.?|II|III|IV");
    private static final Pattern FOR = Pattern.compile(
            " for the | on behalf of (?:the )?| for (?=[^ ]+ collaborations?$)", Pattern.CASE_INSENSITIVE);
    private static final Pattern COLLABORATION =
            Pattern.compile(".*\\b(?:collaborations?|consortium|team|group)", Pattern.CASE_INSENSITIVE);
    private static final Pattern AND_OTHERS = Pattern.compile("et al\\.?|others", Pattern.CASE_INSENSITIVE);

    private AuthorList() {}

    /**
     * Reads a list in one text: names between commas or "and", affiliations in parentheses, or numbers there that a
     * legend at the end resolves ({@code A. Author (1), B. Author (1 and 2) ((1) Here, (2) There)}).
     */
    public static List<Author> parse(String written) {
        List<AuthorItem> items = new ArrayList<>(AuthorItem.split(PaperText.shown(written)));
        AffiliationLegend legend = AffiliationLegend.takenFrom(items);
        List<Optional<String>> affiliations = affiliations(items, legend);
        List<Author> authors = new ArrayList<>();
        for (int at = 0; at < items.size(); at++) {
            addTo(authors, items.get(at).name(), affiliations.get(at));
        }
        return authors.stream().limit(MOST_AUTHORS).toList();
    }

    // As arXiv reads it: an affiliation behind several names is said of all of them; a number is of one.
    private static List<Optional<String>> affiliations(List<AuthorItem> items, AffiliationLegend legend) {
        List<Optional<String>> backwards = new ArrayList<>();
        Optional<String> shared = Optional.empty();
        for (AuthorItem item : items.reversed()) {
            boolean silent = item.groups().isEmpty();
            Optional<String> own = silent ? shared : legend.affiliationOf(item);
            shared = silent || !AffiliationLegend.isKeys(item.groups().getFirst()) ? own : Optional.empty();
            backwards.add(own);
        }
        return backwards.reversed();
    }

    /** Reads names that come one by one, as last name, given names and suffix; any of them may be empty. */
    public static List<Author> named(String last, String given, String suffix, String affiliation) {
        List<Author> authors = new ArrayList<>();
        String name = PaperText.shown(String.join(" ", given, last, suffix));
        String where = PaperText.shown(affiliation);
        addTo(
                authors,
                name,
                Optional.of(where).filter(text -> !text.isEmpty()).filter(text -> !AffiliationLegend.isKeys(text)));
        return List.copyOf(authors);
    }

    private static void addTo(List<Author> authors, String written, Optional<String> affiliation) {
        if (SUFFIX.matcher(written).matches() && !authors.isEmpty()) {
            Author before = authors.removeLast();
            String whole = before.name() + " " + written;
            authors.add(whole.length() > LONGEST_NAME ? before : new Author(whole, before.affiliation()));
            return;
        }
        names(written)
                .map(name -> new Author(
                        name,
                        affiliation
                                .filter(text -> text.length() <= LONGEST_NAME)
                                .orElse(null)))
                .forEach(authors::add);
    }

    // "The X Collaboration: A. First" and "A. First for the X Collaboration" are two each.
    private static Stream<String> names(String written) {
        if (written.length() > 3 * LONGEST_NAME) {
            return Stream.empty();
        }
        int colon = written.indexOf(':');
        if (colon >= 0
                && COLLABORATION.matcher(written.substring(0, colon).strip()).matches()) {
            return Stream.of(written.substring(0, colon), written.substring(colon + 1))
                    .flatMap(AuthorList::names);
        }
        return FOR.splitAsStream(written).map(AuthorList::trimmed).filter(AuthorList::isName);
    }

    private static String trimmed(String name) {
        String bare = name.strip();
        while (!bare.isEmpty() && ",;:".indexOf(bare.charAt(bare.length() - 1)) >= 0) {
            bare = bare.substring(0, bare.length() - 1).strip();
        }
        return bare;
    }

    private static boolean isName(String name) {
        return !name.isBlank()
                && name.length() <= LONGEST_NAME
                && name.codePoints().anyMatch(Character::isLetterOrDigit)
                && !AND_OTHERS.matcher(name).matches();
    }
}
