package dev.broadsheet.enrich.links;

import dev.broadsheet.enrich.enricher.Enricher;
import dev.broadsheet.enrich.enricher.Findings;
import dev.broadsheet.enrich.enricher.Reading;
import jakarta.inject.Singleton;
import java.util.Objects;

/** The code, models, datasets, Spaces and project pages that abstract and comments name. */
@Singleton
public class LinkEnricher implements Enricher {

    @Override
    public String field() {
        return "links";
    }

    @Override
    public void enrich(Reading reading, Findings findings) {
        findings.links(LinksInText.in(reading.paper().abstractText() + "\n\n"
                + Objects.toString(reading.paper().comments(), "")));
    }
}
