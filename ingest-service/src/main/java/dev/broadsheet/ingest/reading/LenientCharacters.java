package dev.broadsheet.ingest.reading;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;

/**
 * The characters of a UTF-8 document. Bytes that are not UTF-8, and control characters that neither XML nor JSON
 * allows, become U+FFFD: one broken byte in one abstract must not cost the thousand records around it. And it ends a
 * document in which a single tag or text is longer than allowed, which a parser would gather in memory before anybody
 * could look at it.
 */
final class LenientCharacters extends FilterReader {

    private static final char REPLACEMENT = '\ufffd';
    private static final char BYTE_ORDER_MARK = '\ufeff';
    // A parser reads ahead by as much as its buffer holds.
    private static final int READ_AHEAD = 64 * 1024;

    private final int longestToken;
    private long sinceToken;
    private boolean started;

    private LenientCharacters(Reader in, int longestToken) {
        super(in);
        this.longestToken = longestToken;
    }

    static LenientCharacters of(InputStream in, ReadingLimits limits) {
        return new LenientCharacters(
                new InputStreamReader(
                        new BoundedBody(in, limits.bodyBytes()),
                        UTF_8.newDecoder()
                                .onMalformedInput(CodingErrorAction.REPLACE)
                                .onUnmappableCharacter(CodingErrorAction.REPLACE)),
                limits.recordCharacters());
    }

    /** What is read from now on belongs to the next token. */
    void nextToken() {
        sinceToken = 0;
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        int count = super.read(target, offset, length);
        sinceToken += Math.max(count, 0);
        if (sinceToken > (long) longestToken + READ_AHEAD) {
            throw new UnreadableDocumentException("a tag or a text is longer than " + longestToken + " characters");
        }
        for (int at = offset; at < offset + count; at++) {
            target[at] = allowed(target[at]);
        }
        return count;
    }

    private char allowed(char read) {
        boolean first = !started;
        started = true;
        if (first && read == BYTE_ORDER_MARK) {
            return ' ';
        }
        boolean control = read < ' ' && read != '\n' && read != '\t' && read != '\r';
        return control || read == '\ufffe' || read == '\uffff' ? REPLACEMENT : read;
    }
}
