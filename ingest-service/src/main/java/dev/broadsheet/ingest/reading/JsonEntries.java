package dev.broadsheet.ingest.reading;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Reads a list in JSON entry by entry and never holds more than one, or a document that is a single object. */
public final class JsonEntries {

    private static final ObjectMapper TREES = new JsonMapper();

    private final BoundedJson json;

    private JsonEntries(BoundedJson json) {
        this.json = json;
    }

    /**
     * An entry of the list.
     *
     * @param node empty if it was left out, and then {@code flaw} says why
     */
    public record Entry(Optional<JsonNode> node, String flaw) {

        /** @throws UnreadableRecordException if it was left out or is no object */
        public JsonFields whole() {
            JsonNode whole = node.orElseThrow(() -> new UnreadableRecordException(flaw));
            if (!whole.isObject()) {
                throw new UnreadableRecordException("not a JSON object");
            }
            return new JsonFields(whole);
        }
    }

    /** @throws UnreadableDocumentException if the document is no list in JSON */
    public static JsonEntries ofList(InputStream in, ReadingLimits limits) throws IOException {
        JsonEntries entries = new JsonEntries(open(in, limits));
        if (entries.token() != JsonToken.START_ARRAY) {
            throw new UnreadableDocumentException("the document is not a list in JSON");
        }
        return entries;
    }

    /** @throws UnreadableDocumentException if the document is no JSON object */
    public static JsonFields object(InputStream in, ReadingLimits limits) throws IOException {
        JsonEntries document = new JsonEntries(open(in, limits));
        if (document.token() != JsonToken.START_OBJECT) {
            throw new UnreadableDocumentException("the document is not an object in JSON");
        }
        try {
            JsonFields fields = document.entry().whole();
            document.requireEnd();
            return fields;
        } catch (UnreadableRecordException e) {
            throw new UnreadableDocumentException(e.getMessage(), e);
        }
    }

    /** @return the next entry, or empty at the end */
    public Optional<Entry> next() throws IOException {
        if (token() == JsonToken.END_ARRAY) {
            requireEnd();
            return Optional.empty();
        }
        return Optional.of(entry());
    }

    private Entry entry() throws IOException {
        json.nextRecord();
        int depth = json.getParsingContext().getNestingDepth();
        try {
            return new Entry(Optional.of(TREES.readTree(json)), "");
        } catch (BoundedJson.TooManyTokensException e) {
            skipFrom(depth);
            return new Entry(Optional.empty(), String.valueOf(e.getOriginalMessage()));
        } catch (JsonProcessingException e) {
            throw unreadable(e);
        }
    }

    private void skipFrom(int depth) throws IOException {
        while (json.getParsingContext().getNestingDepth() >= depth) {
            json.nextRecord();
            if (token() == null) {
                throw new UnreadableDocumentException("the document is cut off");
            }
        }
    }

    private void requireEnd() throws IOException {
        if (token() != null) {
            throw new UnreadableDocumentException("the document goes on after its end");
        }
    }

    private JsonToken token() throws IOException {
        try {
            return json.nextToken();
        } catch (JsonProcessingException e) {
            throw unreadable(e);
        }
    }

    private static BoundedJson open(InputStream in, ReadingLimits limits) throws IOException {
        StreamReadConstraints constraints = StreamReadConstraints.builder()
                .maxNestingDepth(limits.depth())
                .maxStringLength(limits.recordCharacters())
                .maxNumberLength(40)
                .maxNameLength(200)
                .build();
        LenientCharacters characters = LenientCharacters.of(in, limits);
        JsonParser parser =
                JsonFactory.builder().streamReadConstraints(constraints).build().createParser(characters);
        return new BoundedJson(parser, characters, limits.recordElements());
    }

    // A limit of the parser's own comes without a place.
    private static UnreadableDocumentException unreadable(JsonProcessingException e) {
        JsonLocation place = e.getLocation();
        String where = place == null ? "" : " (line " + place.getLineNr() + ", column " + place.getColumnNr() + ")";
        return new UnreadableDocumentException("not JSON, or cut off: " + e.getOriginalMessage() + where, e);
    }
}
