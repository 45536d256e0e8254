package dev.broadsheet.ingest.source;

import dev.broadsheet.ingest.reading.UnreadableDocumentException;
import java.io.IOException;
import java.util.Optional;

/**
 * Goes through the parts of a round (categories, days, pages), so that one that cannot be had keeps no other from being
 * harvested. What concerns the host ends the round at once: no answer at all, a refusal, a lost lease.
 */
public final class EachPart {

    private Optional<IOException> first = Optional.empty();

    /** The harvest of one part. */
    public interface Part {
        void harvest() throws IOException, InterruptedException;
    }

    /** Harvests a part, or keeps for the end why it could not be had. */
    public void attempt(Part part) throws IOException, InterruptedException {
        try {
            part.harvest();
        } catch (UnreadableDocumentException e) {
            keep(e);
        } catch (FetchFailedException e) {
            if (!e.isAboutThePartAlone()) {
                throw e;
            }
            keep(e);
        }
    }

    /** @throws IOException the first of what could not be had, when everything else has been */
    public void finish() throws IOException {
        if (first.isPresent()) {
            throw first.get();
        }
    }

    private void keep(IOException failure) {
        first = first.or(() -> Optional.of(failure));
    }
}
