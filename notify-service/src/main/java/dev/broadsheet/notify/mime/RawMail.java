package dev.broadsheet.notify.mime;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.UUID;

/**
 * A whole message as it goes over the wire (RFC 5322): a text part and an HTML part that say the same (RFC 2046,
 * section 5.1.4).
 */
public final class RawMail {

    private static final int ROOM = 1 << 16;

    private RawMail() {}

    /**
     * @param id of the mail, from which the boundary is made, so that the same mail is the same bytes
     * @param headers all but those of MIME
     */
    public static byte[] of(UUID id, List<Header> headers, String text, String html) {
        // No encoded line looks like this: in quoted-printable an equals sign comes before two digits or a line's end.
        String boundary = "=_" + id.toString().replace("-", "");
        ByteArrayOutputStream mail = new ByteArrayOutputStream(ROOM);
        headers.forEach(header -> write(header.toString(), mail));
        write("MIME-Version: 1.0\r\n", mail);
        write("Content-Type: multipart/alternative;\r\n boundary=\"" + boundary + "\"\r\n\r\n", mail);
        writePart(boundary, "text/plain", text, mail);
        writePart(boundary, "text/html", html, mail);
        write("--" + boundary + "--\r\n", mail);
        return mail.toByteArray();
    }

    private static void writePart(String boundary, String type, String text, ByteArrayOutputStream mail) {
        write("--" + boundary + "\r\n", mail);
        write("Content-Type: " + type + "; charset=utf-8\r\n", mail);
        write("Content-Transfer-Encoding: quoted-printable\r\n\r\n", mail);
        QuotedPrintable.encode(text, mail);
        // This line end belongs to the boundary.
        write("\r\n", mail);
    }

    private static void write(String line, ByteArrayOutputStream mail) {
        mail.writeBytes(line.getBytes(US_ASCII));
    }
}
