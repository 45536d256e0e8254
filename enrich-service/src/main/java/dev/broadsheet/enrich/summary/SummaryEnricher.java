package dev.broadsheet.enrich.summary;

import dev.broadsheet.contracts.paper.PaperEnriched.Summary;
import dev.broadsheet.enrich.enricher.Enricher;
import dev.broadsheet.enrich.enricher.Findings;
import dev.broadsheet.enrich.enricher.Reading;
import io.quarkus.arc.All;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** What the paper contributes: in a writer's words if there is one and it has any, otherwise in the abstract's own. */
@Singleton
public class SummaryEnricher implements Enricher {

    private static final String EXTRACTIVE = "broadsheet-extractive-2";

    private final List<SummaryWriter> writers;

    @Inject
    public SummaryEnricher(@All List<SummaryWriter> writers) {
        this.writers = writers;
    }

    @Override
    public String field() {
        return "summary";
    }

    @Override
    public boolean readsTextAlone() {
        return true;
    }

    @Override
    public void enrich(Reading reading, Findings findings) {
        if (reading.paper().abstractText().isBlank()) {
            return;
        }
        writers.stream()
                .map(writer -> writer.write(reading.paper()))
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> Contribution.of(reading).map(text -> new Summary(text, EXTRACTIVE)))
                .ifPresent(findings::summary);
    }
}
