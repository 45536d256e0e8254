package dev.broadsheet.local.launch;

import dev.broadsheet.local.parts.KafkaPart;
import dev.broadsheet.local.parts.MailPart;
import dev.broadsheet.local.parts.OpenSearchPart;
import dev.broadsheet.local.parts.Part;
import dev.broadsheet.local.parts.PostgresPart;
import java.util.List;

/** The parts that services need, and that outlive them. */
record Stores(PostgresPart postgres, KafkaPart kafka, OpenSearchPart openSearch, MailPart mail) {

    static final int LAYER = 0;

    /** Those that every service is told of; of PostgreSQL each is told its own database. */
    List<Part> besidePostgres() {
        return List.of(kafka, openSearch, mail);
    }

    List<Stage> stages() {
        return List.of(
                new Stage("postgres", postgres, List.of(), LAYER),
                new Stage("kafka", kafka, List.of(), LAYER),
                new Stage("opensearch", openSearch, List.of(), LAYER),
                new Stage("mail", mail, List.of(), LAYER));
    }
}
