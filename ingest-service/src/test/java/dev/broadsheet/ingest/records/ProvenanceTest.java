package dev.broadsheet.ingest.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProvenanceTest {

    private static final Pattern PART = Pattern.compile("\"([A-Z_]+)\":\\{");

    @Test
    void isWrittenInOneOrderWheneverAndHoweverItCameAbout() {
        Provenance provenance = Provenance.NONE;
        for (Part part : List.of(Part.values()).reversed()) {
            provenance = provenance.with(part, new Claim("sample", Authority.COPY, 1));
        }

        String json = Provenance.parse(provenance.toJson()).toJson();

        assertThat(PART.matcher(json).results().map((MatchResult match) -> match.group(1)))
                .containsExactlyElementsOf(
                        Stream.of(Part.values()).map(Part::name).toList());
    }
}
