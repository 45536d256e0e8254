package dev.broadsheet.ingest.parse;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.broadsheet.ingest.daily.DailyList;
import dev.broadsheet.ingest.daily.PaperDetail;
import dev.broadsheet.ingest.feed.Announcement;
import dev.broadsheet.ingest.feed.AnnouncementFeed;
import dev.broadsheet.ingest.lookup.LookupAnswer;
import dev.broadsheet.ingest.oai.OaiAnswer;
import dev.broadsheet.ingest.oai.OaiRecord;
import dev.broadsheet.ingest.reading.UnreadableDocumentException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a document is, by how it begins. */
enum DocumentFormat {
    OAI("OAI-PMH answer or record", "<(?:OAI-PMH|record)[\\s>]") {
        @Override
        void read(BufferedInputStream body, PrintedPapers printed, PrintStream remarks) throws IOException {
            Optional<OaiAnswer> answer = OaiAnswer.readFile(body, printed.<OaiRecord>each((record, papers) -> {
                if (record.found().isPresent()) {
                    papers.read(record.found().get());
                }
            }));
            answer.flatMap(OaiAnswer::error)
                    .ifPresent(error -> remarks.println("Error: " + error.code() + ": " + error.message()));
            answer.flatMap(OaiAnswer::resumptionToken)
                    .ifPresent(token -> remarks.println("Resumption token: " + token));
        }
    },
    LOOKUP("answer of arXiv's query API", "<feed[\\s>].*(?:opensearch|arxiv\\.org/api/)|^\\s*\\{.*\"status_code\"") {
        @Override
        void read(BufferedInputStream body, PrintedPapers printed, PrintStream remarks) throws IOException {
            LookupAnswer answer = LookupAnswer.read(body, printed);
            answer.error().ifPresent(error -> remarks.println("Error: " + error));
        }
    },
    FEED("announcement feed", "<(?:rss|feed)[\\s>]") {
        @Override
        void read(BufferedInputStream body, PrintedPapers printed, PrintStream remarks) throws IOException {
            AnnouncementFeed feed = AnnouncementFeed.read(
                    body, printed.<Announcement>each((announcement, papers) -> papers.read(announcement.found())));
            remarks.println("Announced on " + feed.day() + ", built at " + feed.builtAt());
        }
    },
    DAILY_LIST("Hugging Face daily list or search answer", "^\\s*\\[") {
        @Override
        void read(BufferedInputStream body, PrintedPapers printed, PrintStream remarks) throws IOException {
            DailyList.read(body, printed);
        }
    },
    PAPER_DETAIL("Hugging Face page of one paper", "^\\s*\\{(?=.*\"publishedAt\")(?=.*\"upvotes\")(?!.*\"signals\")") {
        @Override
        void read(BufferedInputStream body, PrintedPapers printed, PrintStream remarks) throws IOException {
            printed.read(PaperDetail.read(body));
        }
    },
    LINES("snapshot, one JSON object a line", "^\\s*\\{") {
        @Override
        void read(BufferedInputStream body, PrintedPapers printed, PrintStream remarks) throws IOException {
            SnapshotFile.read(body, printed);
        }
    };

    private static final int BEGINNING = 4 * 1024;

    private final String shown;
    private final Pattern beginning;

    DocumentFormat(String shown, String beginning) {
        this.shown = shown;
        this.beginning = Pattern.compile(beginning, Pattern.DOTALL);
    }

    abstract void read(BufferedInputStream body, PrintedPapers printed, PrintStream remarks) throws IOException;

    /** @throws UnreadableDocumentException if it is none of them */
    static DocumentFormat of(BufferedInputStream body) throws IOException {
        body.mark(BEGINNING);
        String beginning = new String(body.readNBytes(BEGINNING), UTF_8);
        body.reset();
        for (DocumentFormat format : values()) {
            if (format.beginning.matcher(beginning).find()) {
                return format;
            }
        }
        throw new UnreadableDocumentException(
                "the format is not one of those that Broadsheet reads: an OAI-PMH answer,"
                        + " an announcement feed, an answer of arXiv's query API or of the Hugging Face papers API, a snapshot");
    }

    String shown() {
        return shown;
    }
}
