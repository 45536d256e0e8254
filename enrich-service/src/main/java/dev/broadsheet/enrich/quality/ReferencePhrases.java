package dev.broadsheet.enrich.quality;

import com.fasterxml.jackson.databind.JsonNode;
import dev.broadsheet.enrich.phrases.Stems;
import dev.broadsheet.enrich.quality.ReferencePapers.ReferencePaper;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The {@code ai_keywords} of a paper. */
final class ReferencePhrases {

    /** Papers from here on are for measuring, those before for learning and tuning. */
    static final String FIRST_MEASURED_DAY = "2026-01-01";

    private ReferencePhrases() {}

    /** Those of the same stems as one; none if the paper has no references. */
    static Set<List<String>> of(ReferencePaper paper) {
        Set<List<String>> phrases = new HashSet<>();
        for (JsonNode keyword : paper.reference().path("ai_keywords")) {
            phrases.add(Stems.of(keyword.asText()));
        }
        phrases.remove(List.<String>of());
        return phrases;
    }
}
