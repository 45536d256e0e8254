package dev.broadsheet.ingest.records;

import dev.broadsheet.contracts.event.EventJson;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** Something found, with the hashes of its content: equal content is no news, whichever file it comes from. */
record Hashed(Found found, String paperHash, String signalsHash) {

    static Hashed of(Found found) {
        return new Hashed(
                found,
                found.paper().map(paper -> hash(paper.asRevision(1))).orElse(""),
                found.signals().map(signals -> hash(signals.asRevision(1))).orElse(""));
    }

    String id() {
        return found.id().value();
    }

    Optional<FoundPaper> paper() {
        return found.paper();
    }

    Optional<FoundSignals> signals() {
        return found.signals();
    }

    /** An older version of a paper is never news: files and feeds come late and out of order. */
    boolean paperIsNews(Known known) {
        return paper().isPresent()
                && (known == null
                        || (paper().get().version() >= known.version() && !paperHash.equals(known.contentHash())));
    }

    boolean signalsAreNews(Known known) {
        return signals().isPresent() && (known == null || !signalsHash.equals(known.contentHash()));
    }

    private static String hash(Object content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(EventJson.write(content)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
