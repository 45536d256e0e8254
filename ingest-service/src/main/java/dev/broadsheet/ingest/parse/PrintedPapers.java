package dev.broadsheet.ingest.parse;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.broadsheet.ingest.reading.ReadingListener;
import dev.broadsheet.ingest.reading.Unreadable;
import dev.broadsheet.ingest.records.Found;
import java.io.IOException;
import java.io.PrintStream;

/** Prints what is read, as it is read, and counts it. */
final class PrintedPapers implements ReadingListener<Found> {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new Jdk8Module())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, JsonInclude.Include.NON_EMPTY))
            .build();

    private final PrintStream papers;
    private final PrintStream remarks;
    private long read;
    private long unreadable;

    PrintedPapers(PrintStream papers, PrintStream remarks) {
        this.papers = papers;
        this.remarks = remarks;
    }

    @Override
    public void read(Found found) throws IOException {
        papers.println(JSON.writeValueAsString(found));
        read++;
    }

    @Override
    public void unreadable(Unreadable record) {
        remarks.println("Unreadable: " + record.position() + ": " + record.cause());
        unreadable++;
    }

    /** The papers of something that holds more than papers. */
    <T> ReadingListener<T> each(Papers<T> papersOf) {
        return new ReadingListener<>() {
            @Override
            public void read(T value) throws IOException {
                papersOf.tell(value, PrintedPapers.this);
            }

            @Override
            public void unreadable(Unreadable record) {
                PrintedPapers.this.unreadable(record);
            }
        };
    }

    /** Takes the papers out of what a parser gives. */
    interface Papers<T> {
        void tell(T value, PrintedPapers printed) throws IOException;
    }

    String summary() {
        return read + (read == 1 ? " paper" : " papers") + " read, " + unreadable + " unreadable";
    }
}
