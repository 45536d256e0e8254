package dev.broadsheet.contracts.event;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.broadsheet.contracts.paper.PaperSignals;
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
}
