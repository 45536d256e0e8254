package dev.broadsheet.contracts.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import dev.broadsheet.contracts.email.EmailRequested;
import dev.broadsheet.contracts.paper.PaperDiscovered;
import dev.broadsheet.contracts.paper.PaperEnriched;
import dev.broadsheet.contracts.paper.PaperSignals;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The frozen example of each event version: what was once published must be readable, and stay what it says. */
class GoldenFilesTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    enum Golden {
        PAPER_DISCOVERED("paper.discovered.v1", PaperDiscovered.class),
        PAPER_SIGNALS("paper.signals.v1", PaperSignals.class),
        PAPER_ENRICHED("paper.enriched.v1", PaperEnriched.class),
        EMAIL_REQUESTED("email.requested.v1", EmailRequested.class);

        private final String schema;
        private final Class<?> type;

        Golden(String schema, Class<?> type) {
            this.schema = schema;
            this.type = type;
        }

        JsonNode json() throws IOException {
            return JSON.readTree(bytes());
        }

        byte[] bytes() throws IOException {
            try (InputStream file = GoldenFilesTest.class.getResourceAsStream("/golden/" + schema + ".json")) {
                return file.readAllBytes();
            }
        }

        JsonSchema schema() {
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(SchemaLocation.of("classpath:/schemas/" + schema + ".json"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void comeOutAsTheyWentIn(Golden golden) throws IOException {
        Object event = EventJson.read(golden.bytes(), golden.type);

        assertThat(JSON.readTree(EventJson.write(event))).isEqualTo(golden.json());
    }

    @ParameterizedTest
    @EnumSource
    void areWhatTheSchemaSays(Golden golden) throws IOException {
        assertThat(golden.schema().validate(golden.json())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void failTheSchemaWithoutTheirRequiredFields(Golden golden) {
        assertThat(golden.schema().validate(JSON.createObjectNode())).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void areReadWithFieldsOfALaterVersion(Golden golden) throws IOException {
        ObjectNode later = golden.json().deepCopy();
        later.put("aFieldOfTomorrow", "something");

        assertThat(EventJson.read(JSON.writeValueAsBytes(later), golden.type))
                .isEqualTo(EventJson.read(golden.bytes(), golden.type));
    }
}
