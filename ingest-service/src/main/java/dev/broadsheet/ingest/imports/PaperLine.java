package dev.broadsheet.ingest.imports;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.broadsheet.ingest.reading.JsonFields;
import dev.broadsheet.ingest.reading.ReadingListener;
import dev.broadsheet.ingest.reading.Unreadable;
import dev.broadsheet.ingest.reading.UnreadableRecordException;
import dev.broadsheet.ingest.records.Found;
import java.io.IOException;
import java.time.DateTimeException;

/** Reads a line of a snapshot file, in the field names of the arXiv snapshot on Kaggle or in our own sample format. */
public final class PaperLine {

    private static final ObjectMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(20)
                            .maxStringLength(100_000)
                            .maxNumberLength(20)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private PaperLine() {}

    /** Tells the paper of a line, or why it holds none; nothing of a blank line. */
    public static void read(BoundedLines.Line line, ReadingListener<Found> listener) throws IOException {
        String position = "line " + line.number();
        if (line.tooLong()) {
            listener.unreadable(new Unreadable(position, "the line is longer than allowed", line.bytes()));
            return;
        }
        String text = line.text();
        if (text.isBlank()) {
            return;
        }
        Found found;
        try {
            found = parse(text);
        } catch (UnreadableLineException e) {
            listener.unreadable(new Unreadable(position, String.valueOf(e.getMessage()), line.bytes()));
            return;
        }
        listener.read(found);
    }

    /** @throws UnreadableLineException saying what is wrong with it */
    static Found parse(String line) {
        try {
            JsonNode json = JSON.readTree(line);
            if (json == null || !json.isObject()) {
                throw new UnreadableLineException("not a JSON object");
            }
            JsonFields fields = new JsonFields(json);
            return json.path("authors").isArray() ? SampleFormat.read(fields) : SnapshotFormat.read(fields);
        } catch (JsonProcessingException e) {
            throw new UnreadableLineException("not JSON: " + e.getOriginalMessage() + position(e));
        } catch (UnreadableRecordException | IllegalArgumentException | DateTimeException e) {
            throw new UnreadableLineException(e.getMessage());
        }
    }

    private static String position(JsonProcessingException e) {
        return e.getLocation() == null ? "" : " at column " + e.getLocation().getColumnNr();
    }
}
