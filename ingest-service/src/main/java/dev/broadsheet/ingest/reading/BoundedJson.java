package dev.broadsheet.ingest.reading;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import java.io.IOException;

/** Counts the tokens of a record, since three bytes of JSON can become a hundred bytes of tree. */
final class BoundedJson extends JsonParserDelegate {

    private final LenientCharacters characters;
    private final int mostTokens;
    private int tokens;

    BoundedJson(JsonParser parser, LenientCharacters characters, int mostTokens) {
        super(parser);
        this.characters = characters;
        this.mostTokens = mostTokens;
    }

    /** A record has more tokens than allowed; the reading can go on behind it. */
    static final class TooManyTokensException extends JsonParseException {

        private static final long serialVersionUID = 1L;

        private TooManyTokensException(JsonParser parser, int mostTokens) {
            super(parser, "it has more than " + mostTokens + " elements");
        }
    }

    void nextRecord() {
        tokens = 0;
    }

    @Override
    public JsonToken nextToken() throws IOException {
        characters.nextToken();
        tokens++;
        if (tokens > mostTokens) {
            throw new TooManyTokensException(this, mostTokens);
        }
        return super.nextToken();
    }
}
