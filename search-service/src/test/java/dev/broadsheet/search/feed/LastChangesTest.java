package dev.broadsheet.search.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.broadsheet.search.fixture.MovableClock;
import dev.broadsheet.search.web.ContentTag;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LastChangesTest {

    private static final Instant START = Instant.parse("2026-03-02T09:00:00.700Z");

    private final MovableClock clock = new MovableClock(START);
    private final LastChanges changes = new LastChanges(clock);

    @Test
    void staysWhileTheContentDoes() {
        changes.of("/feeds/daily.atom", new ContentTag("a"));
        clock.move(Duration.ofHours(1));

        assertThat(changes.of("/feeds/daily.atom", new ContentTag("a")))
                .isEqualTo(Instant.parse("2026-03-02T09:00:00Z"));
    }

    @Test
    void movesOnWithOtherContentAndBack() {
        changes.of("/feeds/daily.atom", new ContentTag("a"));
        clock.move(Duration.ofHours(1));
        changes.of("/feeds/daily.atom", new ContentTag("b"));
        clock.move(Duration.ofHours(1));

        assertThat(changes.of("/feeds/daily.atom", new ContentTag("a")))
                .isEqualTo(Instant.parse("2026-03-02T11:00:00Z"));
    }

    @Test
    void isLaterThanBeforeEvenWithinASecond() {
        changes.of("/feeds/daily.atom", new ContentTag("a"));

        assertThat(changes.of("/feeds/daily.atom", new ContentTag("b")))
                .isEqualTo(Instant.parse("2026-03-02T09:00:01Z"));
        assertThat(changes.of("/feeds/daily.atom", new ContentTag("c")))
                .isEqualTo(Instant.parse("2026-03-02T09:00:02Z"));
    }
}
