package dev.broadsheet.search.indexing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.broadsheet.contracts.paper.PaperId;
import dev.broadsheet.search.indexing.HeldRevisions.Held;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HeldRevisionsTest {

    private final HeldRevisions held = new HeldRevisions();

    @Test
    void keepsTheNewestRevisionInWhateverOrderTheyCome() {
        held.note(paper("2601.00001", 20));
        held.note(paper("2601.00001", 10));

        assertThat(held.present()).isEqualTo(1);
        assertThat(held.sample(5, new Random(1))).containsExactly(new Held(new PaperId("2601.00001"), 20));
    }

    @Test
    void doesNotCountWhatWasTakenDownUntilItComesBack() {
        held.note(paper("2601.00001", 10));
        held.note(takenDown("2601.00001", 20));
        assertThat(held.present()).isZero();

        held.note(paper("2601.00001", 15));
        assertThat(held.present()).isZero();

        held.note(paper("2601.00001", 30));
        assertThat(held.present()).isEqualTo(1);
    }

    @Test
    void leavesRefusedPapersOutOfTheSample() {
        held.note(paper("2601.00001", 10));
        held.note(paper("2601.00002", 10));
        held.refuse(new PaperId("2601.00001"));

        assertThat(held.refused()).isEqualTo(1);
        assertThat(held.sample(5, new Random(1))).containsExactly(new Held(new PaperId("2601.00002"), 10));
    }

    private static DocumentPart paper(String id, long revision) {
        return new DocumentPart(new PaperId(id), DocumentPart.Kind.PAPER, revision, Map.of("title", "T"));
    }

    private static DocumentPart takenDown(String id, long revision) {
        return new DocumentPart(new PaperId(id), DocumentPart.Kind.PAPER, revision, Map.of("deleted", true));
    }
}
