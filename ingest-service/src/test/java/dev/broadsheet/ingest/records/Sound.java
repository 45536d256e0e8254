package dev.broadsheet.ingest.records;

import static org.assertj.core.api.Assertions.assertThat;

import dev.broadsheet.contracts.paper.Author;
import dev.broadsheet.contracts.paper.PaperSignals;
import dev.broadsheet.ingest.reading.FieldLimits;
import java.time.Instant;
import java.util.List;

/**
 * What may be kept and published, whoever wrote it: within the limits of its fields, of times that a database can hold,
 * and without characters that nobody sees.
 */
public final class Sound {

    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");
    private static final int MOST = 6_000;
    // A command of TeX is shorter than what it shows only where several letters come of one.
    private static final int GROWTH = 3;

    private Sound() {}

    public static void check(Found found) {
        found.paper().ifPresent(Sound::check);
        found.signals().ifPresent(Sound::check);
    }

    private static void check(FoundPaper paper) {
        checkLine(paper.title(), FieldLimits.TITLE);
        checkLine(paper.abstractText(), FieldLimits.ABSTRACT);
        checkAuthors(paper.authors());
        checkOptional(paper.authorsOriginal(), FieldLimits.AUTHORS);
        checkLines(paper.categories(), FieldLimits.CATEGORY);
        checkOptional(paper.comments(), FieldLimits.REMARK);
        checkOptional(paper.journalRef(), FieldLimits.REMARK);
        checkOptional(paper.doi(), FieldLimits.REMARK);
        checkTime(paper.publishedAt());
        checkTime(paper.updatedAt());
        assertThat(paper.versions()).hasSizeLessThanOrEqualTo(MOST);
        paper.versions().forEach(version -> checkTime(version.createdAt()));
        assertThat(paper.asRevision(1).id()).isEqualTo(paper.id());
    }

    private static void check(FoundSignals signals) {
        assertThat(signals.upvotes()).isNotNegative();
        assertThat(signals.comments()).isNotNegative();
        checkOptional(signals.submittedOnDailyAt());
        if (signals.listDay() != null) {
            assertThat(signals.listDay().getYear()).isBetween(1900, 2199);
        }
        checkAddress(signals.githubRepo());
        checkAddress(signals.projectPage());
        signals.mediaUrls().forEach(Sound::checkAddress);
        checkLines(signals.linkedModels(), FieldLimits.NAME);
        checkLines(signals.linkedDatasets(), FieldLimits.NAME);
        checkLines(signals.linkedSpaces(), FieldLimits.NAME);
        checkPerson(signals.submittedBy());
        checkOrganization(signals.organization());
        assertThat(signals.discussion()).hasSizeLessThanOrEqualTo(MOST);
        signals.discussion().forEach(Sound::checkComment);
    }

    private static void checkAuthors(List<Author> authors) {
        assertThat(authors).hasSizeLessThanOrEqualTo(MOST);
        authors.forEach(author -> {
            checkLine(author.name(), FieldLimits.NAME);
            checkOptional(author.affiliation(), FieldLimits.NAME);
        });
    }

    private static void checkPerson(PaperSignals.Person person) {
        if (person != null) {
            checkLine(person.name(), FieldLimits.NAME);
            checkOptional(person.fullname(), FieldLimits.NAME);
            checkAddress(person.avatarUrl());
        }
    }

    private static void checkOrganization(PaperSignals.Organization organization) {
        if (organization != null) {
            checkLine(organization.name(), FieldLimits.NAME);
            checkOptional(organization.fullname(), FieldLimits.NAME);
            checkAddress(organization.avatarUrl());
        }
    }

    private static void checkComment(PaperSignals.Comment comment) {
        checkTime(comment.createdAt());
        checkPerson(comment.author());
        assertThat(comment.text()).isNotBlank().hasSizeLessThanOrEqualTo(FieldLimits.REMARK);
        checkCharacters(comment.text().replace('\n', ' ').replace('\t', ' '));
    }

    private static void checkAddress(String url) {
        if (url != null) {
            checkLine(url, FieldLimits.URL);
            assertThat(url).startsWith("http");
        }
    }

    private static void checkOptional(Instant time) {
        if (time != null) {
            checkTime(time);
        }
    }

    private static void checkTime(Instant time) {
        assertThat(time).isBetween(EARLIEST, LATEST);
    }

    private static void checkLine(DisplayText text, int longest) {
        checkCharacters(text.shown());
        checkCharacters(text.original());
        assertThat(text.original()).hasSizeLessThanOrEqualTo(longest);
        assertThat(text.shown()).hasSizeLessThanOrEqualTo(GROWTH * longest);
    }

    private static void checkLines(List<String> lines, int longest) {
        assertThat(lines).hasSizeLessThanOrEqualTo(MOST);
        lines.forEach(line -> checkLine(line, longest));
    }

    private static void checkOptional(String line, int longest) {
        if (line != null) {
            checkCharacters(line);
            assertThat(line).hasSizeLessThanOrEqualTo(longest);
        }
    }

    private static void checkLine(String line, int longest) {
        assertThat(line).isNotBlank().isEqualTo(line.strip()).hasSizeLessThanOrEqualTo(longest);
        checkCharacters(line);
    }

    /** In one line, with no control character, no mark that turns the direction of writing, no half of a pair. */
    public static void checkCharacters(String text) {
        assertThat(text.codePoints().anyMatch(Sound::isUnseen)).as(text).isFalse();
    }

    private static boolean isUnseen(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                true;
            default -> isDirection(character);
        };
    }

    // Unicode's property Bidi_Control.
    private static boolean isDirection(int character) {
        return character == 0x61c
                || character == 0x200e
                || character == 0x200f
                || (character >= 0x202a && character <= 0x202e)
                || (character >= 0x2066 && character <= 0x2069);
    }
}
