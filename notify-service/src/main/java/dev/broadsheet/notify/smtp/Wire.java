package dev.broadsheet.notify.smtp;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;

/** Commands out, replies in. Nothing goes out before {@link #flush}, so that commands can travel together. */
final class Wire {

    // RFC 5321 allows 512; some servers take more, none takes more than this.
    private static final int LONGEST_LINE = 4_096;
    private static final int MOST_LINES = 200;
    private static final int BUFFER = 1 << 16;
    private static final byte[] END_OF_LINE = {'\r', '\n'};

    private final InputStream in;
    private final OutputStream out;

    Wire(Socket socket) throws IOException {
        this.in = new BufferedInputStream(socket.getInputStream());
        this.out = new BufferedOutputStream(socket.getOutputStream(), BUFFER);
    }

    /** @throws IllegalArgumentException for what would be more than one command */
    void say(String command) throws IOException {
        if (command.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("a command of more than one line");
        }
        out.write(command.getBytes(ISO_8859_1));
        out.write(END_OF_LINE);
    }

    /** A mail whose lines end in CR LF, with the dots that RFC 5321, section 4.5.2, demands, and its end. */
    void sayMail(byte[] mail) throws IOException {
        int from = 0;
        for (int i = 0; i < mail.length; i++) {
            if (mail[i] == '.' && (i == 0 || mail[i - 1] == '\n')) {
                out.write(mail, from, i - from);
                out.write('.');
                from = i;
            }
        }
        out.write(mail, from, mail.length - from);
        if (mail.length < 2 || mail[mail.length - 1] != '\n') {
            out.write(END_OF_LINE);
        }
    }

    void flush() throws IOException {
        out.flush();
    }

    Reply hear() throws IOException {
        List<String> lines = new ArrayList<>();
        while (lines.size() < MOST_LINES) {
            String line = readLine();
            if (line.length() < 3 || !line.substring(0, 3).chars().allMatch(Character::isDigit)) {
                throw new IOException("not an SMTP reply");
            }
            lines.add(line.length() > 4 ? line.substring(4) : "");
            if (line.length() == 3 || line.charAt(3) != '-') {
                return new Reply(Integer.parseInt(line.substring(0, 3)), lines);
            }
        }
        throw new IOException("an SMTP reply without end");
    }

    private String readLine() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(80);
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                throw new EOFException("the server hung up");
            }
            if (line.size() >= LONGEST_LINE) {
                throw new IOException("an SMTP reply of too long a line");
            }
            line.write(b);
        }
        return line.toString(ISO_8859_1).stripTrailing();
    }
}
