package dev.broadsheet.notify.mime;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/** Text as RFC 2045, section 6.7, carries it over any server: lines of at most 76 ASCII characters. */
final class QuotedPrintable {

    private static final int LONGEST_LINE = 76;
    private static final int MOST_FOR_ONE_OCTET = 6;
    private static final byte[] HEX = "0123456789ABCDEF".getBytes(UTF_8);

    private final byte[] text;
    private byte[] encoded;
    private int length;
    private int column;

    private QuotedPrintable(byte[] text) {
        this.text = text;
        // A tenth more is enough for most languages; for the others it grows.
        this.encoded = new byte[text.length + text.length / 10 + LONGEST_LINE];
    }

    /** @param text its lines ended by LF, or by CR LF */
    static void encode(String text, ByteArrayOutputStream out) {
        QuotedPrintable encoding = new QuotedPrintable(text.getBytes(UTF_8));
        encoding.encode();
        out.write(encoding.encoded, 0, encoding.length);
    }

    private void encode() {
        for (int i = 0; i < text.length; i++) {
            if (length + MOST_FOR_ONE_OCTET > encoded.length) {
                encoded = Arrays.copyOf(encoded, encoded.length * 2);
            }
            byte octet = text[i];
            if (octet == '\n') {
                endLine();
            } else if (octet != '\r' || !endsLine(i)) {
                encode(octet, endsLine(i));
            }
        }
        if (column > 0) {
            encoded = Arrays.copyOf(encoded, length + 2);
            endLine();
        }
    }

    private void encode(byte octet, boolean last) {
        boolean plain = octet == ' ' ? !last : isPlain(octet);
        int width = plain ? 1 : 3;
        // The last place of a line is for the sign that the line goes on.
        if (column + width > (last ? LONGEST_LINE : LONGEST_LINE - 1)) {
            encoded[length++] = '=';
            endLine();
        }
        if (plain) {
            encoded[length++] = octet;
        } else {
            encoded[length++] = '=';
            encoded[length++] = HEX[(octet >> 4) & 15];
            encoded[length++] = HEX[octet & 15];
        }
        column += width;
    }

    private static boolean isPlain(byte octet) {
        return octet > ' ' && octet < 127 && octet != '=';
    }

    private boolean endsLine(int i) {
        return i + 1 == text.length || text[i + 1] == '\n' || text[i + 1] == '\r';
    }

    private void endLine() {
        encoded[length++] = '\r';
        encoded[length++] = '\n';
        column = 0;
    }
}
