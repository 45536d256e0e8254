package dev.broadsheet.notify.papers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.broadsheet.contracts.event.Topics;
import dev.broadsheet.notify.stage.Database;
import dev.broadsheet.notify.stage.SomePaper;
import dev.broadsheet.notify.stage.Stage;
import dev.broadsheet.notify.stage.Stream;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PaperProjectionIT {

    private static final SomePaper PAPER = SomePaper.of("2605.20001", "A paper", "2026-05-21", 4, 2);

    @Inject
    Stage stage;

    @Inject
    Stream stream;

    @Inject
    Database database;

    @BeforeEach
    void forgetEverything() {
        stage.clear();
    }

    @Test
    void putsBothPartsTogetherWhicheverComesFirst() {
        stream.publish(PAPER.signals(5));
        awaitText("4", "select upvotes from paper where id = ?", PAPER.id());

        stream.publish(PAPER.enriched(9));
        awaitText("A paper", "select title from paper where id = ?", PAPER.id());

        assertThat(database.text("select first_authors || author_count from paper"))
                .isEqualTo("Ada Lovelace, Alan Turing, Grace Hopper4");
        assertThat(database.count("select count(*) from paper")).isEqualTo(1);
    }

    @Test
    void appliesARecordOnlyWhenItsRevisionIsNewer() {
        SomePaper renamed = SomePaper.of(PAPER.id(), "A better title", "2026-05-21", 40, 2);
        stream.publish(renamed.enriched(7));
        stream.publish(PAPER.enriched(6));
        stream.publish(renamed.signals(7));
        stream.publish(PAPER.signals(6));

        // Same key, same partition: when the marker behind them has been applied, so have they been.
        stream.publish(renamed.enriched(8));
        stream.publish(renamed.signals(8));
        awaitText("88", "select paper_revision::text || signals_revision from paper where id = ?", PAPER.id());

        assertThat(database.text("select title || upvotes from paper")).isEqualTo("A better title40");
    }

    @Test
    void forgetsTheTextOfADeletedPaper() {
        stage.papers(PAPER);

        stream.publish(PAPER.enriched(2, false, true));

        awaitText("t", "select deleted and title is null and summary is null from paper where id = ?", PAPER.id());
    }

    @Test
    void putsPoisonAsideAndGoesOn() {
        int before = stream.deadLetters(Stream.ENRICHED).size();
        stream.send(Stream.ENRICHED, PAPER.id(), "{\"no\": \"paper\"}".getBytes(UTF_8));
        stream.send(Stream.ENRICHED, PAPER.id(), null);
        stream.send(Topics.PAPER_SIGNALS, PAPER.id(), "neither".getBytes(UTF_8));
        stream.send(Topics.EMAIL_REQUESTED, "nobody", "{}".getBytes(UTF_8));

        stage.papers(PAPER);

        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> stream.deadLetters(Stream.ENRICHED).size() == before + 2
                        && !stream.deadLetters(Topics.PAPER_SIGNALS).isEmpty()
                        && !stream.deadLetters(Topics.EMAIL_REQUESTED).isEmpty());
        assertThat(stream.deadLetters(Topics.PAPER_SIGNALS).getLast())
                .satisfies(letter -> assertThat(letter.value()).asString().isEqualTo("neither"))
                .satisfies(letter -> assertThat(letter.key()).isEqualTo(PAPER.id()))
                .satisfies(letter -> assertThat(
                                letter.headers().lastHeader("dead-letter-cause").value())
                        .asString()
                        .contains("not a PaperSignals"));
    }

    private void awaitText(String expected, String query, Object... parameters) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> expected.equals(database.text(query, parameters)));
    }
}
