package dev.broadsheet.search.export;

import dev.broadsheet.search.papers.IndexedPaper;
import dev.broadsheet.search.tex.ReadableTex;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A paper as a RIS record. Its readers know no TeX, so that text is made readable; each field is one line. */
final class RisRecord {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuu/MM/dd");

    private final StringBuilder record = new StringBuilder();

    private RisRecord() {}

    static String of(IndexedPaper paper) {
        Reference reference = new Reference(paper);
        RisRecord ris = new RisRecord();
        ris.field("TY", reference.journal().isPresent() ? "JOUR" : "UNPB");
        ris.field("ID", reference.key());
        CitedName.of(paper).forEach(name -> ris.field("AU", author(name)));
        ris.field("TI", readable(paper.title()));
        ris.field("PY", Integer.toString(reference.date().getYear()));
        ris.field("DA", DATE.format(reference.date()));
        reference.journal().ifPresent(journal -> ris.field("JO", readable(journal)));
        ris.field("AB", readable(paper.abstractText()));
        paper.keyPhrases().forEach(phrase -> ris.field("KW", readable(phrase.text())));
        ris.field("AN", "arXiv:" + reference.identifier());
        reference.doi().ifPresent(doi -> ris.field("DO", doi));
        ris.field("UR", reference.url());
        ris.record.append("ER  - \r\n");
        return ris.record.toString();
    }

    private void field(String tag, String value) {
        if (!value.isEmpty()) {
            record.append(tag).append("  - ").append(value).append("\r\n");
        }
    }

    private static String readable(String text) {
        return OneLine.of(ReadableTex.of(OneLine.of(text)));
    }

    private static String author(CitedName name) {
        return switch (name) {
            case CitedName.Whole whole -> whole.name();
            case CitedName.Person person ->
                Stream.of((person.particle() + " " + person.family()).strip(), person.given(), person.suffix())
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(", "));
        };
    }
}
