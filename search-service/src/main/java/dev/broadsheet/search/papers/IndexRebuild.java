package dev.broadsheet.search.papers;

import java.io.IOException;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * An index that is being built beside the live one. First it is written to by its builder alone, then by the live pods
 * too, at last it is read. Closing it before that leaves everything as it was.
 */
public final class IndexRebuild implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(IndexRebuild.class);

    private final Aliases aliases;
    private final IndexCreation creation;
    private final PapersIndex names;
    private final String target;
    private final String live;
    private boolean committed;

    /** @param live the index that is written to now */
    IndexRebuild(Aliases aliases, IndexCreation creation, PapersIndex names, String target, String live) {
        this.aliases = aliases;
        this.creation = creation;
        this.names = names;
        this.target = target;
        this.live = live;
    }

    /** The index that is built; its builder writes to it by {@link PapersIndex#buildingAlias()}. */
    public String target() {
        return target;
    }

    /** The index that is to be replaced. */
    public String live() {
        return live;
    }

    /** From now on the live pods write here. What they have under way may still reach the live index. */
    public void takeWrites() throws IOException {
        creation.refreshAsUsual(target);
        aliases.change().move(names.writeAlias(), live, target).make();
        LOG.infof("index=%s takes the writes of index=%s", target, live);
    }

    /**
     * From now on readers read here, if they read the replaced index until now (those of another generation stay where
     * they are). The replaced index is kept; one that was kept before is deleted.
     */
    public void commit() throws IOException {
        Aliases.Change change = aliases.change().remove(names.buildingAlias(), target);
        if (isBehind(PapersIndex.ALIAS, live)) {
            change.move(PapersIndex.ALIAS, live, target);
        }
        Optional<String> keptBefore = aliases.indexBehind(names.previousAlias());
        if (keptBefore.equals(Optional.of(target))) {
            change.remove(names.previousAlias(), target);
        } else {
            keptBefore.filter(index -> !index.equals(live)).ifPresent(change::delete);
        }
        change.add(names.previousAlias(), live).make();
        committed = true;
        LOG.infof("index=%s replaces index=%s, which is kept", target, live);
    }

    @Override
    public void close() throws IOException {
        if (committed) {
            return;
        }
        boolean kept = isBehind(names.previousAlias(), target);
        Aliases.Change change = aliases.change();
        if (isBehind(names.writeAlias(), target)) {
            change.add(names.writeAlias(), live);
            if (kept) {
                change.remove(names.writeAlias(), target);
            }
        }
        if (kept) {
            change.remove(names.buildingAlias(), target);
        } else {
            change.delete(target);
        }
        change.make();
        LOG.infof("index=%s is written and read as before; index=%s is given up", live, target);
    }

    private boolean isBehind(String alias, String index) throws IOException {
        return aliases.indexBehind(alias).equals(Optional.of(index));
    }
}
