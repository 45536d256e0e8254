package dev.broadsheet.ingest.lookup;

import dev.broadsheet.ingest.reading.ReadingLimits;
import dev.broadsheet.ingest.reading.ReadingListener;
import dev.broadsheet.ingest.reading.XmlPart;
import dev.broadsheet.ingest.reading.XmlParts;
import dev.broadsheet.ingest.records.Found;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** One answer while it is read. */
final class LookupDocument {

    private static final String ROOT = "feed";
    private static final Pattern ERROR_ID = Pattern.compile("https?://(?:export\\.)?arxiv\\.org/api/errors.*");

    private final XmlParts parts;
    private final ReadingListener<Found> listener;
    private Optional<String> error = Optional.empty();
    private int entries;

    LookupDocument(InputStream in, ReadingLimits limits, ReadingListener<Found> listener) throws IOException {
        this.parts = XmlParts.of(in, limits, Set.of(ROOT));
        this.listener = listener;
    }

    LookupAnswer read() throws IOException {
        String root = parts.root();
        if (!root.equals(ROOT)) {
            throw parts.unreadable("the root element is <" + root + ">, not <" + ROOT + ">");
        }
        for (Optional<XmlPart> part = parts.next(); part.isPresent(); part = parts.next()) {
            if (part.get().element().name().equals("entry")) {
                entry(part.get());
            }
        }
        return new LookupAnswer(entries, error);
    }

    private void entry(XmlPart part) throws IOException {
        String id = part.element().text("id").orElse("without an id");
        if (ERROR_ID.matcher(id).matches()) {
            error = Optional.of(part.element().text("summary").orElse(id));
            return;
        }
        entries++;
        listener.attempt(
                "entry " + entries + ", " + id.substring(0, Math.min(id.length(), 100)),
                () -> EntryReading.of(part.whole()),
                () -> part.element().written());
    }
}
