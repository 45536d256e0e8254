package dev.broadsheet.ingest.daily;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.broadsheet.contracts.paper.Author;
import dev.broadsheet.contracts.paper.PaperSignals;
import dev.broadsheet.ingest.reading.Told;
import dev.broadsheet.ingest.reading.Truncation;
import dev.broadsheet.ingest.reading.UnreadableDocumentException;
import dev.broadsheet.ingest.records.Found;
import dev.broadsheet.ingest.records.FoundSignals;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class DailyListTest {

    static final byte[] LIST =
            Truncation.document(DailyListTest.class, "DailyListFuzzTestInputs/reads/three-generations.json");
    static final byte[] DETAIL =
            Truncation.document(DailyListTest.class, "PaperDetailFuzzTestInputs/reads/detail.json");

    final Told<Found> told = new Told<>();

    @Test
    void readsThreeGenerations() throws IOException {
        int entries = DailyList.read(new ByteArrayInputStream(LIST), told);

        assertThat(entries).isEqualTo(4);
        assertThat(told.unreadable())
                .singleElement()
                .satisfies(bad -> assertThat(bad.position()).isEqualTo("entry 3, no id"));
        assertThat(told.values().getFirst().paper().orElseThrow().authors())
                .containsExactly(Author.named("Zoë Lindqvist"));
        assertThat(signals(0).listDay()).isNull();
        assertThat(signals(0).comments()).isEqualTo(3);
        assertThat(signals(2).listDay()).isEqualTo(LocalDate.parse("2026-05-08"));
        assertThat(signals(2).organization().avatarUrl()).isEqualTo("https://a.example/m.png");
    }

    @Test
    void leavesOutABadAddressAndKeepsTheEntry() throws IOException {
        DailyList.read(new ByteArrayInputStream(LIST), told);

        assertThat(signals(1).githubRepo()).isNull();
        assertThat(signals(1).githubStars()).isEqualTo(15);
        assertThat(signals(1).mediaUrls()).containsExactly("https://media.example/a.mp4");
        assertThat(signals(1).submittedBy())
                .isEqualTo(new PaperSignals.Person("mia", "Mia Fold", "https://huggingface.co/avatars/a.svg"));
    }

    @Test
    void readsThePageOfAPaper() throws IOException {
        FoundSignals signals =
                PaperDetail.read(new ByteArrayInputStream(DETAIL)).signals().orElseThrow();

        assertThat(signals.discussion()).extracting(PaperSignals.Comment::id).containsExactly("c1", "c2");
        assertThat(signals.discussion().getLast().text()).isEqualTo("I counted\nthem too.");
        assertThat(signals.discussion().getLast().parentId()).isEqualTo("c1");
        assertThat(signals.linkedModels()).containsExactly("meadow/sheep-7b");
        assertThat(signals.linkedDatasets()).containsExactly("meadow/flock");
    }

    @Property
    void givesAPrefixOfWhatIsCutOff(@ForAll @IntRange(max = 2_000) int length) throws IOException {
        Truncation.<Found>givesAPrefix(LIST, Math.min(length, LIST.length), DailyList::read);
    }

    @Property
    void refusesAPageThatIsCutOff(@ForAll @IntRange(max = 1_000) int length) {
        byte[] part = Arrays.copyOf(DETAIL, Math.min(length, DETAIL.length - 2));

        assertThatThrownBy(() -> PaperDetail.read(new ByteArrayInputStream(part)))
                .isInstanceOf(UnreadableDocumentException.class);
    }

    private FoundSignals signals(int at) {
        return told.values().get(at).signals().orElseThrow();
    }
}
