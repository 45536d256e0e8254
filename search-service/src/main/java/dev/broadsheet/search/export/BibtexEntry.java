package dev.broadsheet.search.export;

import dev.broadsheet.search.papers.IndexedPaper;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A paper as a BibTeX entry, with the fields that arXiv recommends for preprints. */
public final class BibtexEntry {

    private BibtexEntry() {}

    public static String of(IndexedPaper paper) {
        Reference reference = new Reference(paper);
        StringBuilder entry = new StringBuilder("@misc{" + reference.key());
        List<CitedName> authors = CitedName.of(paper);
        if (!authors.isEmpty()) {
            field(entry, "author", authors.stream().map(BibtexEntry::name).collect(Collectors.joining(" and ")));
        }
        field(entry, "title", LatexText.title(paper.title()));
        field(entry, "year", Integer.toString(reference.date().getYear()));
        entry.append(",\n  month = ").append(month(reference));
        field(entry, "eprint", reference.identifier());
        field(entry, "archivePrefix", "arXiv");
        reference.primaryCategory().ifPresent(category -> field(entry, "primaryClass", LatexText.plain(category)));
        // Not escaped: styles print a DOI and an address as they stand.
        reference.doi().ifPresent(doi -> field(entry, "doi", doi));
        field(entry, "url", reference.url());
        reference.journal().ifPresent(journal -> field(entry, "note", LatexText.of(journal)));
        if (!paper.abstractText().isBlank()) {
            field(entry, "abstract", LatexText.of(paper.abstractText()));
        }
        return entry.append("\n}\n").toString();
    }

    private static void field(StringBuilder entry, String name, String value) {
        entry.append(",\n  ").append(name).append(" = {").append(value).append('}');
    }

    /** jan, feb, …: a macro that styles put into the document's language. */
    private static String month(Reference reference) {
        return reference
                .date()
                .getMonth()
                .getDisplayName(TextStyle.SHORT, Locale.ROOT)
                .substring(0, 3)
                .toLowerCase(Locale.ROOT);
    }

    private static String name(CitedName name) {
        return switch (name) {
            case CitedName.Whole whole -> "{" + LatexText.plain(whole.name()) + "}";
            case CitedName.Person person -> person(person);
        };
    }

    private static String person(CitedName.Person person) {
        String family = guarded((person.particle() + " " + person.family()).strip());
        String suffix = person.suffix().isEmpty() ? "" : ", " + guarded(person.suffix());
        return person.given().isEmpty()
                ? "{" + family + suffix + "}"
                : family + suffix + ", " + guarded(person.given());
    }

    /** "and" and commas separate authors and the parts of a name; in braces they are words. */
    private static String guarded(String part) {
        return LatexText.plain(part)
                .replaceAll("(?i)(?<=^|\\s)and(?=\\s|$)", "{$0}")
                .replace(",", "{,}");
    }
}
