package dev.broadsheet.ingest.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonEntriesTest {

    static final ReadingLimits NARROW = new ReadingLimits(400_000, 6, 8, 100, 3);

    @Test
    void leavesOutAnEntryThatIsTooLargeAndGoesOn() throws IOException {
        List<JsonEntries.Entry> entries = entries("[{\"a\":1},{\"a\":[1,[2,3],[4],5,6]},7,{\"a\":2}]");

        assertThat(entries).hasSize(4);
        assertThat(entries.get(0).whole().count("a")).contains(1);
        assertThatThrownBy(entries.get(1)::whole).hasMessageContaining("more than 8 elements");
        assertThatThrownBy(entries.get(2)::whole).hasMessageContaining("not a JSON object");
        assertThat(entries.get(3).whole().count("a")).contains(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[", "[{\"a\":1}", "[{\"a\":1}]]", "[[[[[[[[1]]]]]]]]", "[nul]", "<html>"})
    void refusesWhatIsNoList(String document) {
        assertThatThrownBy(() -> entries(document)).isInstanceOf(UnreadableDocumentException.class);
    }

    private static List<JsonEntries.Entry> entries(String document) throws IOException {
        JsonEntries entries = JsonEntries.ofList(new ByteArrayInputStream(document.getBytes(UTF_8)), NARROW);
        List<JsonEntries.Entry> all = new ArrayList<>();
        for (Optional<JsonEntries.Entry> entry = entries.next(); entry.isPresent(); entry = entries.next()) {
            all.add(entry.get());
        }
        return all;
    }
}
