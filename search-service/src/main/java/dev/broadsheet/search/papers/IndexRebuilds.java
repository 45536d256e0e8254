package dev.broadsheet.search.papers;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import org.jboss.logging.Logger;

/** Begins to build an index beside the live one. One at a time: what another has begun is given up for it. */
@Singleton
public class IndexRebuilds {

    private static final Logger LOG = Logger.getLogger(IndexRebuilds.class);

    private final Aliases aliases;
    private final IndexCreation creation;
    private final DefinitionCheck check;
    private final PapersIndex names;
    private final Clock clock;

    IndexRebuilds(Aliases aliases, IndexCreation creation, DefinitionCheck check, PapersIndex names, Clock clock) {
        this.aliases = aliases;
        this.creation = creation;
        this.check = check;
        this.names = names;
        this.clock = clock;
    }

    /**
     * A new, empty index.
     *
     * @throws IllegalStateException if nothing is written to that it could replace
     */
    public IndexRebuild fresh() throws IOException {
        giveUpUnfinished();
        String target = names.name(clock.instant());
        creation.createForBuilding(target);
        return new IndexRebuild(aliases, creation, names, target, written());
    }

    /**
     * The index that the last rebuild replaced, to be brought up to date.
     *
     * @throws IllegalStateException if none was kept
     */
    public IndexRebuild previous() throws IOException {
        giveUpUnfinished();
        String target = aliases.indexBehind(names.previousAlias())
                .orElseThrow(() -> new IllegalStateException("no index was kept to go back to"));
        check.loosen(target);
        aliases.change().add(names.buildingAlias(), target).make();
        return new IndexRebuild(aliases, creation, names, target, written());
    }

    private String written() throws IOException {
        return aliases.indexBehind(names.writeAlias())
                .orElseThrow(() -> new IllegalStateException("there is no alias " + names.writeAlias()));
    }

    // Of a process that was killed. If the live pods wrote there already, readers have been without that since.
    private void giveUpUnfinished() throws IOException {
        String unfinished = aliases.indexBehind(names.buildingAlias()).orElse("");
        if (unfinished.isEmpty()) {
            return;
        }
        LOG.warnf("index=%s was not finished, and is given up", unfinished);
        String live = written();
        if (live.equals(unfinished)) {
            live = aliases.indexBehind(PapersIndex.ALIAS)
                    .orElseThrow(() -> new IllegalStateException("there is no alias " + PapersIndex.ALIAS));
        }
        new IndexRebuild(aliases, creation, names, unfinished, live).close();
    }
}
