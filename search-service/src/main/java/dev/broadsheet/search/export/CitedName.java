package dev.broadsheet.search.export;

import dev.broadsheet.contracts.paper.Author;
import dev.broadsheet.search.papers.IndexedPaper;
import java.util.List;

/** An author's name as citations need it. */
sealed interface CitedName {

    /**
     * A person. Parts that the name has not are empty; only {@code family} never is.
     *
     * @param particle what stands between given and family name and is not sorted by: van der, de la
     * @param suffix Jr., III
     */
    record Person(String given, String particle, String family, String suffix) implements CitedName {}

    /** A group, or a person of one name: never taken apart. */
    record Whole(String name) implements CitedName {}

    /** The authors of a paper, in its order; a name that has nothing to show is left out. */
    static List<CitedName> of(IndexedPaper paper) {
        return paper.authors().stream()
                .map(Author::name)
                .map(OneLine::of)
                .filter(name -> !name.isEmpty())
                .map(NameParts::read)
                .toList();
    }

    /** What the paper is sorted by, and what its citation key begins with. */
    default String sortedBy() {
        return switch (this) {
            case Person person -> person.family();
            case Whole whole -> whole.name();
        };
    }
}
