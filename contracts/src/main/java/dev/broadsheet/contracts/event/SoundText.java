package dev.broadsheet.contracts.event;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import java.io.IOException;

/**
 * Writes only text that every reader can take. JSON could spell a NUL or half of a surrogate pair as an escape, but
 * PostgreSQL has no NUL and UTF-8 no half character, so one such comment would stop whoever reads it. Both become U+FFFD.
 */
final class SoundText extends StdScalarSerializer<String> {

    private static final char REPLACEMENT = '\ufffd';

    SoundText() {
        super(String.class);
    }

    @Override
    public boolean isEmpty(SerializerProvider provider, String text) {
        return text.isEmpty();
    }

    @Override
    public void serialize(String text, JsonGenerator json, SerializerProvider provider) throws IOException {
        json.writeString(isSound(text) ? text : mended(text));
    }

    private static boolean isSound(String text) {
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == 0 || Character.isSurrogate(c)) {
                return false;
            }
        }
        return true;
    }

    private static String mended(String text) {
        StringBuilder mended = new StringBuilder(text.length());
        text.codePoints().map(c -> c == 0 || isHalf(c) ? REPLACEMENT : c).forEach(mended::appendCodePoint);
        return mended.toString();
    }

    private static boolean isHalf(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }
}
