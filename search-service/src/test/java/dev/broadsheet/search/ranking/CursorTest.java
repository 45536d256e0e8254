package dev.broadsheet.search.ranking;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Base64;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opensearch.client.opensearch._types.FieldValue;

class CursorTest {

    private static final Instant AS_OF = Instant.parse("2026-03-02T10:15:30.123Z");

    @Test
    void isReadAsItWasWritten() {
        Cursor cursor = new Cursor(
                "0123-abcd",
                AS_OF,
                240,
                List.of(FieldValue.of(1_772_446_530_123L), FieldValue.of(2.5), FieldValue.of("2603.00001")));

        Cursor read = Cursor.tryParse(cursor.write()).orElseThrow();

        assertThat(read.fingerprint()).isEqualTo("0123-abcd");
        assertThat(read.asOf()).isEqualTo(AS_OF);
        assertThat(read.position()).isEqualTo(240);
        assertThat(read.values()).extracting(FieldValue::_get).containsExactly(1_772_446_530_123L, 2.5, "2603.00001");
    }

    @Test
    void knowsWhereThePageBeforeEnds() {
        Cursor third = new Cursor("0123-abcd", AS_OF, 50, List.of(FieldValue.of("2603.00001")));

        assertThat(third.before(20)).contains(new Cursor("0123-abcd", AS_OF, 30, List.of()));
        assertThat(third.before(50)).isEmpty();
        assertThat(new Cursor("0123-abcd", AS_OF, 20_000, third.values()).before(20))
                .isEmpty();
    }

    @Test
    void needsNoEscapingInAnAddress() {
        assertThat(new Cursor("ÿ>?", AS_OF, 1, List.of()).write()).matches("[A-Za-z0-9_-]+");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "null",
                "{\"f\":\"a\",\"t\":1,\"p\":-1,\"v\":[]}",
                "{\"f\":\"a\",\"t\":1,\"p\":10001,\"v\":[]}",
                "{\"f\":\"a\",\"t\":1,\"p\":1,\"v\":[1,2,3,4]}",
                "{\"f\":\"a\",\"t\":1,\"p\":1,\"v\":[{}]}",
                "{\"f\":\"a\",\"t\":1,\"p\":1,\"v\":[null]}",
                "{\"f\":\"a\",\"t\":1,\"p\":1,\"v\":null}",
                "{\"f\":\"a\",\"t\":1,\"p\":1,\"v\":[]} trailing"
            })
    void refusesWhatItNeverWrote(String json) {
        assertThat(Cursor.tryParse(Base64.getUrlEncoder().encodeToString(json.getBytes(UTF_8))))
                .isEmpty();
    }

    @Property
    void refusesAnyOtherTextWithoutAnException(@ForAll String text) {
        assertThat(Cursor.tryParse(text)).isEmpty();
    }
}
