package dev.broadsheet.ingest.feed;

import dev.broadsheet.contracts.paper.PaperId;
import dev.broadsheet.ingest.reading.Categories;
import dev.broadsheet.ingest.reading.FieldLimits;
import dev.broadsheet.ingest.reading.UnreadableRecordException;
import dev.broadsheet.ingest.reading.XmlElement;
import dev.broadsheet.ingest.records.Authority;
import dev.broadsheet.ingest.records.Found;
import dev.broadsheet.ingest.records.FoundPaper;
import dev.broadsheet.ingest.records.Origin;
import dev.broadsheet.ingest.text.AuthorList;
import dev.broadsheet.ingest.text.PaperText;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads an entry of Atom or an item of RSS. */
final class EntryReading {

    private static final Origin ORIGIN = new Origin("arxiv-feed", Authority.ANNOUNCEMENT);
    private static final String ID_PREFIX = "oai:arXiv.org:";
    // The description says in its first line what the elements say too.
    private static final Pattern DESCRIPTION = Pattern.compile(
            "\\s*(arXiv:\\S{1,60})\\s+Announce Type:\\s+([a-z-]{3,20})\\s+Abstract:\\s*(.*)", Pattern.DOTALL);

    private EntryReading() {}

    /** @throws UnreadableRecordException saying what is wrong with it */
    static Announcement of(XmlElement entry) {
        String description =
                either(entry, "summary", "description", FieldLimits.ABSTRACT).orElse("");
        Matcher announced = DESCRIPTION.matcher(description);
        boolean told = announced.matches();
        String id = either(entry, "id", "guid", FieldLimits.ID)
                .map(text -> text.startsWith(ID_PREFIX) ? text.substring(ID_PREFIX.length()) : text)
                .or(() -> told ? Optional.of(announced.group(1)) : Optional.empty())
                .orElseThrow(() -> new UnreadableRecordException("it has no id"));
        String kind = entry.optional("announce_type", 40)
                .or(() -> told ? Optional.of(announced.group(2)) : Optional.empty())
                .orElseThrow(() -> new UnreadableRecordException("it does not say what kind of announcement it is"));
        Instant at = FeedDates.instant(either(entry, "published", "pubDate", 60)
                .orElseThrow(() -> new UnreadableRecordException("it has no date")));
        FoundPaper paper = paper(entry, id, told ? announced.group(3) : description, at);
        return new Announcement(FeedDates.day(at), AnnouncementKind.of(kind), Found.of(paper));
    }

    private static FoundPaper paper(XmlElement entry, String id, String abstractText, Instant at) {
        String authors = authors(entry);
        return new FoundPaper(
                PaperId.parse(id),
                ORIGIN,
                PaperId.versionIn(id).orElse(0),
                PaperText.display(entry.required("title", FieldLimits.TITLE)),
                PaperText.display(abstractText),
                AuthorList.parse(authors),
                authors.isEmpty() ? null : PaperText.folded(authors),
                categories(entry),
                at,
                at,
                List.of(),
                null,
                entry.optional("journal_reference", FieldLimits.REMARK)
                        .map(PaperText::folded)
                        .orElse(null),
                entry.optional("DOI", FieldLimits.REMARK).map(PaperText::folded).orElse(null),
                null);
    }

    // One creator that lists all, or one for each author.
    private static String authors(XmlElement entry) {
        String authors = entry.children("creator").map(XmlElement::text).collect(Collectors.joining(", "));
        if (authors.length() > FieldLimits.AUTHORS) {
            throw new UnreadableRecordException("its authors are longer than " + FieldLimits.AUTHORS + " characters");
        }
        return authors;
    }

    private static List<String> categories(XmlElement entry) {
        return Categories.of(entry.children("category")
                .map(category -> category.attribute("term").orElse(category.text())));
    }

    private static Optional<String> either(XmlElement entry, String atom, String rss, int longest) {
        return entry.optional(atom, longest).or(() -> entry.optional(rss, longest));
    }
}
