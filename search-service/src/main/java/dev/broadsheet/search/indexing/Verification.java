package dev.broadsheet.search.indexing;

import dev.broadsheet.contracts.paper.PaperId;
import dev.broadsheet.search.indexing.HeldRevisions.Held;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Compares an index with what the topics hold. */
final class Verification {

    private static final int AT_ONCE = 200;

    private final IndexLoading loading;
    private final IndexContents built;
    private final int sample;
    private final Random random = new Random();

    /** @param sample how many documents are looked at */
    Verification(IndexLoading loading, IndexContents built, int sample) {
        this.loading = loading;
        this.built = built;
        this.sample = sample;
    }

    /**
     * Counts papers and compares the sample.
     *
     * @throws VerificationFailedException if something is missing, or too much
     * @throws InterruptedException if the loading was stopped
     */
    void verify() throws IOException, InterruptedException {
        long found = built.papers();
        long arrived = loading.loadRest();
        requireCount(found, loading.papers(), arrived);
        requireSample(loading.papers(), DocumentPart.Kind.PAPER);
        requireSample(loading.signals(), DocumentPart.Kind.SIGNALS);
    }

    /**
     * Readers of another index must not miss anything afterwards.
     *
     * @throws VerificationFailedException if they would
     * @throws InterruptedException if the loading was stopped
     */
    void verifyAgainst(IndexContents live) throws IOException, InterruptedException {
        long seen = live.papers();
        long found = built.papers();
        long arrived = loading.loadRest();
        if (seen > found + arrived) {
            throw new VerificationFailedException("readers see %d papers in %s, and %s has only %d"
                    .formatted(seen, live.index(), built.index(), found));
        }
    }

    // Of a refused paper an older revision may be there, or none. Who writes meanwhile may be ahead of this or behind.
    void requireCount(long found, HeldRevisions held, long arrived) {
        long most = held.present() + arrived;
        long least = held.present() - held.refused() - arrived;
        if (found < least || found > most) {
            throw new VerificationFailedException("%s has %d papers, and the topics hold %d (%d of them refused)"
                    .formatted(built.index(), found, held.present(), held.refused()));
        }
    }

    private void requireSample(HeldRevisions held, DocumentPart.Kind part) throws IOException {
        List<Held> chosen = held.sample(sample, random);
        List<PaperId> stale = new ArrayList<>();
        for (int from = 0; from < chosen.size(); from += AT_ONCE) {
            List<Held> some = chosen.subList(from, Math.min(chosen.size(), from + AT_ONCE));
            Map<PaperId, Long> found =
                    built.revisions(some.stream().map(Held::id).toList(), part);
            some.stream()
                    .filter(wanted -> found.getOrDefault(wanted.id(), 0L) < wanted.revision())
                    .map(Held::id)
                    .forEach(stale::add);
        }
        if (!stale.isEmpty()) {
            throw new VerificationFailedException("%d of %d documents in %s lack the newest %s, for instance %s"
                    .formatted(stale.size(), chosen.size(), built.index(), part.revisionField(), stale.getFirst()));
        }
    }
}
