package dev.broadsheet.ingest.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.broadsheet.contracts.paper.Author;
import dev.broadsheet.ingest.reading.Told;
import dev.broadsheet.ingest.reading.Truncation;
import dev.broadsheet.ingest.records.Found;
import dev.broadsheet.ingest.records.FoundPaper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LookupAnswerTest {

    static final byte[] ENTRY =
            Truncation.document(LookupAnswerTest.class, "LookupAnswerFuzzTestInputs/reads/entry.xml");

    final Told<Found> told = new Told<>();

    @Test
    void readsAPaper() throws IOException {
        LookupAnswer answer = LookupAnswer.read(new ByteArrayInputStream(ENTRY), told);
        FoundPaper paper = told.values().getFirst().paper().orElseThrow();

        assertThat(answer).isEqualTo(new LookupAnswer(2, Optional.empty()));
        assertThat(paper.version()).isEqualTo(2);
        assertThat(paper.categories()).containsExactly("math.ST", "cs.CL");
        assertThat(paper.authors())
                .containsExactly(new Author("Zoë Lindqvist", "Meadow College"), Author.named("Ivo Čapek"));
        assertThat(paper.doi()).isEqualTo("10.0000/flock.14");
        assertThat(told.unreadable()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"error.xml", "error.json"})
    void readsARefusal(String resource) throws IOException {
        byte[] refusal = Truncation.document(LookupAnswerTest.class, "LookupAnswerFuzzTestInputs/reads/" + resource);

        assertThat(LookupAnswer.read(new ByteArrayInputStream(refusal), told))
                .isEqualTo(new LookupAnswer(0, Optional.of("incorrect id format for abc")));
    }

    @Property
    void givesAPrefixOfWhatIsCutOff(@ForAll @IntRange(max = 2_000) int length) throws IOException {
        Truncation.<Found>givesAPrefix(ENTRY, Math.min(length, ENTRY.length), LookupAnswer::read);
    }
}
