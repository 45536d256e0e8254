package dev.broadsheet.notify.mime;

import java.io.ByteArrayOutputStream;

/** A body as it is hashed: without spaces at the ends of lines, one where there are several (RFC 6376, section 3.4.4). */
final class RelaxedBody {

    private RelaxedBody() {}

    /**
     * @param mail with lines ended by CR LF
     * @param from where the body begins
     */
    static byte[] of(byte[] mail, int from) {
        ByteArrayOutputStream body = new ByteArrayOutputStream(mail.length - from);
        int emptyLines = 0;
        boolean space = false;
        for (int i = from; i < mail.length; i++) {
            byte octet = mail[i];
            if (octet == ' ' || octet == '\t') {
                space = true;
            } else if (octet == '\r' && i + 1 < mail.length && mail[i + 1] == '\n') {
                i++;
                space = false;
                emptyLines++;
            } else {
                // Line ends are written when something follows: those at the end of the body do not count.
                for (; emptyLines > 0; emptyLines--) {
                    body.write('\r');
                    body.write('\n');
                }
                if (space) {
                    body.write(' ');
                    space = false;
                }
                body.write(octet);
            }
        }
        if (body.size() > 0) {
            body.write('\r');
            body.write('\n');
        }
        return body.toByteArray();
    }
}
