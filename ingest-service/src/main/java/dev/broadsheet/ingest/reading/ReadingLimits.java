package dev.broadsheet.ingest.reading;

import static dev.broadsheet.contracts.paper.Checks.requirePositive;

/**
 * The most that a document from outside may ask for. A record beyond them is left out; a document beyond them is not
 * read any further.
 *
 * @param bodyBytes of the whole document, after any decompression
 * @param depth of elements or of JSON objects and lists
 * @param recordElements elements, or JSON tokens, of one record
 * @param recordCharacters of one record, its attributes included; also of any single tag, comment or text
 * @param attributes of one element
 */
public record ReadingLimits(long bodyBytes, int depth, int recordElements, int recordCharacters, int attributes) {

    /** Far above what arXiv and Hugging Face send (a paper of 3,000 authors), far below what would hurt. */
    public static final ReadingLimits DEFAULT = new ReadingLimits(256L << 20, 32, 50_000, 2 << 20, 32);

    public ReadingLimits {
        requirePositive(bodyBytes, "bodyBytes");
        requirePositive(depth, "depth");
        requirePositive(recordElements, "recordElements");
        requirePositive(recordCharacters, "recordCharacters");
        requirePositive(attributes, "attributes");
    }
}
