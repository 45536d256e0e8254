package dev.broadsheet.notify.matching;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.broadsheet.contracts.paper.Link;
import dev.broadsheet.contracts.paper.PaperDiscovered;
import dev.broadsheet.contracts.paper.PaperEnriched;
import dev.broadsheet.contracts.paper.PaperId;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** What a query is held against. The names of the components are those of the fields that queries speak of. */
record PaperDocument(
        PaperId id,
        String title,
        @JsonProperty("abstract") String abstractText,
        List<Name> authors,
        List<String> categories,
        Instant publishedAt,
        boolean hasCode,
        List<PaperEnriched.Topic> topics,
        List<Phrase> keyPhrases) {

    /** An author; where they work is nothing that is looked for. */
    record Name(String name) {}

    /** A key phrase. */
    record Phrase(String text) {}

    static PaperDocument of(PaperEnriched enriched) {
        PaperDiscovered paper = enriched.paper();
        return new PaperDocument(
                paper.id(),
                paper.title(),
                paper.abstractText(),
                paper.authors().stream().map(author -> new Name(author.name())).toList(),
                paper.categories(),
                paper.publishedAt(),
                Stream.concat(paper.links().stream(), enriched.links().stream())
                        .anyMatch(link -> link.kind() == Link.Kind.CODE),
                enriched.topics(),
                enriched.keyPhrases().stream()
                        .map(phrase -> new Phrase(phrase.text()))
                        .toList());
    }
}
