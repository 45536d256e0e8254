package dev.broadsheet.contracts.paper;

import static dev.broadsheet.contracts.paper.Checks.listOrEmpty;
import static dev.broadsheet.contracts.paper.Checks.requirePresent;
import static dev.broadsheet.contracts.paper.Checks.requireText;

import java.util.List;

/**
 * A paper of record was understood: the paper and what the transformer says of it, on
 * {@link dev.broadsheet.contracts.event.Topics#paperEnriched}. Its revision is the paper's.
 *
 * @param generation of the encoder and enrichers; vectors of two generations are never compared
 * @param embedding of title and abstract; absent for a deleted paper
 * @param keyPhrases the best first
 * @param topics the best first
 * @param links found in abstract and comments
 * @param facts what the authors' remarks say of the paper itself; absent if they say nothing
 * @param missing the fields that could not be made, each with its cause
 */
public record PaperEnriched(
        PaperDiscovered paper,
        String generation,
        Embedding embedding,
        List<KeyPhrase> keyPhrases,
        Summary summary,
        List<Topic> topics,
        List<Link> links,
        Facts facts,
        List<MissingField> missing) {

    /** @param score similarity to the paper, 0 to 1 */
    public record KeyPhrase(String text, double score) {
        public KeyPhrase {
            requireText(text, "key phrase");
        }
    }

    /** @param model what wrote it, shown to readers beside the text */
    public record Summary(String text, String model) {
        public Summary {
            requireText(text, "summary");
            requireText(model, "summary model");
        }
    }

    /** @param score calibrated probability, 0 to 1 */
    public record Topic(String id, double score) {
        public Topic {
            requireText(id, "topic");
        }
    }

    /**
     * For somebody who wonders whether to read it.
     *
     * @param pages absent if unknown; figures and tables alike
     * @param venue where it was accepted or published, for instance {@code NeurIPS 2025}; absent if unknown
     */
    public record Facts(Integer pages, Integer figures, Integer tables, String venue) {
        public Facts {
            requireNoneOrPositive(pages, "pages");
            requireNoneOrPositive(figures, "figures");
            requireNoneOrPositive(tables, "tables");
        }

        private static void requireNoneOrPositive(Integer count, String what) {
            if (count != null) {
                Checks.requirePositive(count, what);
            }
        }
    }

    /** An enricher failed on this paper; its field is made again by the next enrichment. */
    public record MissingField(String field, String cause) {
        public MissingField {
            requireText(field, "missing field");
            requireText(cause, "cause");
        }
    }

    public PaperEnriched {
        requirePresent(paper, "paper");
        requireText(generation, "generation");
        keyPhrases = listOrEmpty(keyPhrases);
        topics = listOrEmpty(topics);
        links = listOrEmpty(links);
        missing = listOrEmpty(missing);
    }

    public PaperId id() {
        return paper.id();
    }

    public long revision() {
        return paper.revision();
    }
}
