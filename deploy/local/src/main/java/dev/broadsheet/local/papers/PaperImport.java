package dev.broadsheet.local.papers;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.broadsheet.local.console.Console;
import dev.broadsheet.local.console.ProgressBar;
import dev.broadsheet.local.settings.LaunchException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.OptionalLong;
import java.util.function.Consumer;

/** Sends a file of papers to the platform and shows how far it is. */
public final class PaperImport {

    private static final String PATH = "/api/imports";

    private final ObjectMapper json = new ObjectMapper();
    private final Console console;
    private final int port;
    private final String token;

    /** @param port of the gateway, or of ingest */
    public PaperImport(Console console, int port, String token) {
        this.console = console;
        this.port = port;
        this.token = token;
    }

    /**
     * Returns the last report, when every line is read.
     *
     * @throws LaunchException if the platform does not take the file
     */
    public ImportReport send(PaperFile file, String what) {
        return send(file, what, report -> {});
    }

    /**
     * As {@link #send(PaperFile, String)}.
     *
     * @param listener is told of every report, the last one included
     */
    public ImportReport send(PaperFile file, String what, Consumer<ImportReport> listener) {
        try (Upload upload =
                Upload.begin(port, PATH + file.key().map(key -> "?key=" + key).orElse(""), token, file)) {
            Answer answer = upload.answer();
            try (BufferedReader lines = new BufferedReader(new InputStreamReader(answer.body(), UTF_8))) {
                if (answer.status() != 200) {
                    throw refused(answer.status(), lines.readLine());
                }
                return complete(follow(file, upload, lines, what, listener));
            }
        } catch (IOException e) {
            throw new LaunchException(
                    "The import broke off: " + e.getMessage() + ".",
                    "Send the same file again: it goes on where it broke off.");
        }
    }

    private ImportReport follow(
            PaperFile file, Upload upload, BufferedReader lines, String what, Consumer<ImportReport> listener)
            throws IOException {
        ImportReport latest = null;
        try (ProgressBar bar = new ProgressBar(console, what, "papers")) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                latest = json.readValue(line, ImportReport.class);
                listener.accept(latest);
                bar.show(latest.read(), latest.isComplete() ? 1 : share(latest.read(), file, upload));
            }
        }
        return latest;
    }

    // By lines as soon as they are counted; until then by bytes, which are ahead by what fits into the buffers between.
    private static double share(long read, PaperFile file, Upload upload) {
        OptionalLong lines = file.lines().soFar();
        if (lines.isPresent()) {
            return Math.min(0.99, (double) read / Math.max(1, lines.getAsLong()));
        }
        return file.length() > 0 ? Math.min(0.99, (double) upload.sent() / file.length()) : -1;
    }

    private static ImportReport complete(ImportReport last) {
        if (last == null || !last.isComplete()) {
            String why = last == null || last.error() == null ? "the answer ended early" : last.error();
            throw new LaunchException(
                    "The import ended before the file did: " + why + ".",
                    "Send the same file again: it goes on where it broke off.");
        }
        return last;
    }

    private static LaunchException refused(int status, String body) {
        return new LaunchException(
                "The platform does not take the file: HTTP %d %s".formatted(status, body == null ? "" : body),
                "./dev status shows what runs; ./dev logs ingest says more.");
    }
}
