package dev.broadsheet.ingest.parse;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.broadsheet.ingest.reading.BoundedGzip;
import java.io.BufferedInputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Prints the papers of a file, one JSON object a line, and on standard error what could not be read. For whoever wants
 * to see what the platform makes of a document before it is loaded.
 */
public final class Parse {

    private static final int GZIP_MAGIC = 0x1f8b;

    private Parse() {}

    /** @param arguments a file, or {@code -} for standard input; plain or gzip */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 1) {
            System.err.println("Which file? Give one, or - for standard input.");
            System.exit(2);
        }
        try (InputStream in = open(arguments[0]);
                PrintStream papers = new PrintStream(new FileOutputStream(FileDescriptor.out), false, UTF_8)) {
            PrintStream remarks = new PrintStream(new FileOutputStream(FileDescriptor.err), true, UTF_8);
            boolean complete = read(in, papers, remarks);
            papers.flush();
            System.exit(complete ? 0 : 1);
        }
    }

    /** @return whether the document could be read to its end */
    static boolean read(InputStream in, PrintStream papers, PrintStream remarks) {
        PrintedPapers printed = new PrintedPapers(papers, remarks);
        try {
            BufferedInputStream body = inflated(in);
            DocumentFormat format = DocumentFormat.of(body);
            remarks.println(format.shown());
            format.read(body, printed, remarks);
            remarks.println(printed.summary());
            return true;
        } catch (IOException e) {
            remarks.println(printed.summary());
            remarks.println("Stopped: " + e.getMessage());
            return false;
        }
    }

    private static InputStream open(String name) throws IOException {
        if (name.equals("-")) {
            return System.in;
        }
        try {
            return Files.newInputStream(Path.of(name));
        } catch (IOException e) {
            System.err.println("There is no file " + name + " that can be read.");
            System.exit(1);
            throw e;
        }
    }

    private static BufferedInputStream inflated(InputStream in) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(in);
        buffered.mark(2);
        int magic = buffered.read() << 8 | buffered.read();
        buffered.reset();
        return magic == GZIP_MAGIC ? new BufferedInputStream(BoundedGzip.of(buffered)) : buffered;
    }
}
