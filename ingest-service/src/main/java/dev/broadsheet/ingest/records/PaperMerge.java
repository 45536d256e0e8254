package dev.broadsheet.ingest.records;

import dev.broadsheet.contracts.paper.Author;
import dev.broadsheet.contracts.paper.PaperDiscovered;
import dev.broadsheet.contracts.paper.PaperVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Brings what a source says into the paper of record, part by part: a newer version wins, and of one version the source
 * of higher authority; what a source leaves out stays.
 */
final class PaperMerge {

    private final FoundPaper found;
    private final Claim claim;
    private final List<Part> taken = new ArrayList<>();

    PaperMerge(FoundPaper found) {
        this.found = found;
        this.claim = Claim.of(found);
    }

    Standing asFirst() {
        PaperDiscovered first = found.asRevision(1);
        return into(new Standing(first, Original.NONE, Provenance.NONE));
    }

    Standing into(Standing standing) {
        PaperDiscovered known = standing.paper();
        boolean text = takes(Part.TEXT, standing, true);
        boolean authors = takes(Part.AUTHORS, standing, !found.authors().isEmpty());
        boolean categories =
                takes(Part.CATEGORIES, standing, !found.categories().isEmpty());
        boolean history = takes(Part.HISTORY, standing, true);
        boolean newestDate = takes(Part.NEWEST_DATE, standing, true);
        boolean remarks = takes(Part.REMARKS, standing, tellsRemarks());
        boolean withdrawal = takes(Part.WITHDRAWAL, standing, found.withdrawn() != null);
        PaperDiscovered merged = new PaperDiscovered(
                known.id(),
                known.revision(),
                Math.max(known.version(), found.version()),
                text ? found.title().shown() : known.title(),
                text && !found.abstractText().shown().isEmpty()
                        ? found.abstractText().shown()
                        : known.abstractText(),
                authors ? authors(known.authors()) : known.authors(),
                categories ? found.categories() : known.categories(),
                history ? found.publishedAt() : known.publishedAt(),
                newestDate ? found.updatedAt() : known.updatedAt(),
                versions(known.versions(), history),
                remark(remarks, found.comments(), known.comments()),
                remark(remarks, found.journalRef(), known.journalRef()),
                remark(remarks, found.doi(), known.doi()),
                known.links(),
                text ? found.origin().source() : known.source(),
                withdrawal ? found.withdrawn() : known.withdrawn(),
                known.deleted());
        return new Standing(merged, original(standing.original(), text, authors), provenance(standing.provenance()));
    }

    private boolean takes(Part part, Standing standing, boolean tells) {
        boolean takes = tells && standing.provenance().yields(part, claim);
        if (takes) {
            taken.add(part);
        }
        return takes;
    }

    private boolean tellsRemarks() {
        return found.comments() != null || found.journalRef() != null || found.doi() != null;
    }

    private static String remark(boolean takes, String told, String known) {
        return (takes || known == null) && told != null ? told : known;
    }

    // The same people, told without their affiliations, keep the ones that are known.
    private List<Author> authors(List<Author> known) {
        List<String> names = known.stream().map(Author::name).toList();
        boolean samePeople = found.authors().stream().map(Author::name).toList().equals(names);
        boolean tellsAffiliations =
                found.authors().stream().map(Author::affiliation).anyMatch(Objects::nonNull);
        return samePeople && !tellsAffiliations ? known : found.authors();
    }

    private List<PaperVersion> versions(List<PaperVersion> known, boolean history) {
        TreeMap<Integer, PaperVersion> byNumber = new TreeMap<>();
        List<PaperVersion> believedMore = history ? found.versions() : known;
        List<PaperVersion> believedLess = history ? known : found.versions();
        believedLess.forEach(version -> byNumber.put(version.version(), version));
        believedMore.forEach(version -> byNumber.put(version.version(), version));
        return List.copyOf(byNumber.values());
    }

    private Original original(Original known, boolean text, boolean authors) {
        Original withText = text ? known.withText(found) : known;
        return authors ? withText.withAuthors(found) : withText;
    }

    private Provenance provenance(Provenance known) {
        Provenance changed = known;
        for (Part part : taken) {
            changed = changed.with(part, claim);
        }
        return changed;
    }
}
