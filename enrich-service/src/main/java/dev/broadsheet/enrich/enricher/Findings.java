package dev.broadsheet.enrich.enricher;

import dev.broadsheet.contracts.paper.Embedding;
import dev.broadsheet.contracts.paper.Link;
import dev.broadsheet.contracts.paper.PaperDiscovered;
import dev.broadsheet.contracts.paper.PaperEnriched;
import dev.broadsheet.contracts.paper.PaperEnriched.Facts;
import dev.broadsheet.contracts.paper.PaperEnriched.KeyPhrase;
import dev.broadsheet.contracts.paper.PaperEnriched.MissingField;
import dev.broadsheet.contracts.paper.PaperEnriched.Summary;
import dev.broadsheet.contracts.paper.PaperEnriched.Topic;
import java.util.ArrayList;
import java.util.List;

/** What is known about one paper so far; used by one thread at a time. */
public final class Findings {

    private static final int LONGEST_CAUSE = 200;

    /** A key phrase, or the key and the frame of a cached entry. */
    private static final int BYTES_OF_AN_OBJECT = 150;

    private Embedding embedding;
    private List<KeyPhrase> keyPhrases = List.of();
    private Summary summary;
    private List<Topic> topics = List.of();
    private List<Link> links = List.of();
    private Facts facts;
    private final List<MissingField> missing = new ArrayList<>();

    public void embedding(Embedding found) {
        this.embedding = found;
    }

    Embedding embedding() {
        return embedding;
    }

    public void keyPhrases(List<KeyPhrase> found) {
        this.keyPhrases = found;
    }

    public void summary(Summary found) {
        this.summary = found;
    }

    public void links(List<Link> found) {
        this.links = found;
    }

    public void topics(List<Topic> found) {
        this.topics = found;
    }

    public void facts(Facts found) {
        this.facts = found;
    }

    /** Takes over what one enricher found. */
    void add(Findings found) {
        embedding = found.embedding == null ? embedding : found.embedding;
        keyPhrases = found.keyPhrases.isEmpty() ? keyPhrases : found.keyPhrases;
        summary = found.summary == null ? summary : found.summary;
        topics = found.topics.isEmpty() ? topics : found.topics;
        links = found.links.isEmpty() ? links : found.links;
        facts = found.facts == null ? facts : found.facts;
    }

    /** What they take of the heap, roughly. */
    int bytes() {
        int floats = embedding == null ? 0 : embedding.dimensions();
        int texts = summary == null ? 0 : summary.text().length();
        int objects = 2 + keyPhrases.size() + topics.size() + links.size();
        return floats * Float.BYTES + texts * Character.BYTES + objects * BYTES_OF_AN_OBJECT;
    }

    void missing(String field, Throwable cause) {
        String message = cause.toString();
        missing.add(new MissingField(field, message.substring(0, Math.min(message.length(), LONGEST_CAUSE))));
    }

    PaperEnriched of(PaperDiscovered paper, String generation) {
        return new PaperEnriched(paper, generation, embedding, keyPhrases, summary, topics, links, facts, missing);
    }
}
