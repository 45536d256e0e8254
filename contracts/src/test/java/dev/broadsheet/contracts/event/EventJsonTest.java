package dev.broadsheet.contracts.event;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.broadsheet.contracts.paper.PaperId;
import dev.broadsheet.contracts.paper.PaperSignals;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventJsonTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "{",
                "[]",
                "{}",
                "{\"id\":\"nonsense\",\"revision\":1,\"upvotes\":0,\"comments\":0}",
                "{\"id\":\"2601.99999\",\"revision\":0,\"upvotes\":0,\"comments\":0}",
                "{\"id\":\"2601.99999\",\"revision\":1,\"upvotes\":-1,\"comments\":0}",
                "{\"id\":\"2601.99999\",\"revision\":1,\"upvotes\":0,\"comments\":0} trailing"
            })
    void refusesWhatIsNoEvent(String json) {
        assertThatThrownBy(() -> EventJson.read(json.getBytes(UTF_8), PaperSignals.class))
                .isInstanceOf(MalformedEventException.class);
    }

    private record Note(PaperId id, String text, List<String> lines) {}

    @Test
    void writesNoTextThatAStoreCannotTake() {
        Note note = new Note(new PaperId("2601.99999"), "nul \0, halves \ud83d and \ude00", List.of("\ud83d", "\0"));

        assertThat(new String(EventJson.write(note), UTF_8))
                .isEqualTo("{\"id\":\"2601.99999\",\"text\":\"nul \ufffd, halves \ufffd and \ufffd\","
                        + "\"lines\":[\"\ufffd\",\"\ufffd\"]}");
    }

    @Test
    void leavesOutEmptyTextsAndKeepsWholeCharacters() {
        Note note = new Note(new PaperId("2601.99999"), "", List.of("王伟 😀"));

        byte[] written = EventJson.write(note);

        assertThat(new String(written, UTF_8)).doesNotContain("text");
        assertThat(EventJson.read(written, Note.class).lines()).containsExactly("王伟 😀");
    }
}
