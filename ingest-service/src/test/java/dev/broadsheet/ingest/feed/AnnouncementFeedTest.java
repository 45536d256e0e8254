package dev.broadsheet.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.broadsheet.contracts.paper.Author;
import dev.broadsheet.contracts.paper.PaperId;
import dev.broadsheet.ingest.reading.Told;
import dev.broadsheet.ingest.reading.Truncation;
import dev.broadsheet.ingest.records.FoundPaper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class AnnouncementFeedTest {

    static final LocalDate DAY = LocalDate.parse("2026-01-06");
    static final byte[] ATOM =
            Truncation.document(AnnouncementFeedTest.class, "AnnouncementFeedFuzzTestInputs/reads/atom.xml");
    static final byte[] RSS =
            Truncation.document(AnnouncementFeedTest.class, "AnnouncementFeedFuzzTestInputs/reads/rss.xml");

    final Told<Announcement> told = new Told<>();

    @Test
    void readsAtom() throws IOException {
        AnnouncementFeed feed = AnnouncementFeed.read(new ByteArrayInputStream(ATOM), told);
        Announcement announcement = told.values().getFirst();
        FoundPaper paper = announcement.found().paper().orElseThrow();

        assertThat(feed).isEqualTo(new AnnouncementFeed(Instant.parse("2026-01-06T05:00:19.866337Z"), DAY, 2));
        assertThat(announcement.kind()).isEqualTo(AnnouncementKind.REPLACE_CROSS);
        assertThat(announcement.day()).isEqualTo(DAY);
        assertThat(paper.version()).isEqualTo(2);
        assertThat(paper.abstractText().shown()).isEqualTo("We count sheep.");
        assertThat(paper.categories()).containsExactly("cs.CL", "math.ST");
        assertThat(paper.authors()).extracting(Author::name).containsExactly("Zoë Lindqvist", "Ivo Čapek");
        assertThat(told.unreadable())
                .singleElement()
                .satisfies(bad -> assertThat(bad.cause()).contains("no date"));
    }

    @Test
    void readsRss() throws IOException {
        AnnouncementFeed feed = AnnouncementFeed.read(new ByteArrayInputStream(RSS), told);

        assertThat(feed).isEqualTo(new AnnouncementFeed(Instant.parse("2026-01-06T05:00:11Z"), DAY, 1));
        assertThat(told.values().getFirst().kind()).isEqualTo(AnnouncementKind.NEW);
        assertThat(told.values().getFirst().found().id()).isEqualTo(new PaperId("2601.99995"));
    }

    @Property
    void givesAPrefixOfWhatIsCutOff(@ForAll @IntRange(max = 2_000) int length) throws IOException {
        Truncation.<Announcement>givesAPrefix(ATOM, Math.min(length, ATOM.length), AnnouncementFeed::read);
        Truncation.<Announcement>givesAPrefix(RSS, Math.min(length, RSS.length), AnnouncementFeed::read);
    }
}
