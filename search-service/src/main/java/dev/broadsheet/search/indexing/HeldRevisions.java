package dev.broadsheet.search.indexing;

import dev.broadsheet.contracts.paper.PaperId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The newest revision of each paper's part, as the topics hold it: about 120 bytes of memory a paper. */
final class HeldRevisions {

    private final Map<PaperId, Long> newest = new HashMap<>();
    private final Set<PaperId> takenDown = new HashSet<>();
    // Told by those who write, while others are still noted.
    private final Set<PaperId> refused = ConcurrentHashMap.newKeySet();

    /** What a document must have at least. */
    record Held(PaperId id, long revision) {}

    void note(DocumentPart part) {
        if (part.revision() > newest.getOrDefault(part.id(), 0L)) {
            newest.put(part.id(), part.revision());
            if (part.isTakenDown()) {
                takenDown.add(part.id());
            } else {
                takenDown.remove(part.id());
            }
        }
    }

    /** The index will not take the newest revision of it; it may have an older one. */
    void refuse(PaperId id) {
        refused.add(id);
    }

    /** How many papers are to be seen, refused ones too. */
    long present() {
        return (long) newest.size() - takenDown.size();
    }

    long refused() {
        return refused.size();
    }

    /** Some of what must be in the index, all different. */
    List<Held> sample(int size, Random random) {
        List<PaperId> ids = new ArrayList<>(newest.keySet());
        ids.removeAll(refused);
        Collections.shuffle(ids, random);
        return ids.stream().limit(size).map(id -> new Held(id, newest.get(id))).toList();
    }
}
