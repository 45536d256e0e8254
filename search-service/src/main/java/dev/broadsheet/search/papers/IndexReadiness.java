package dev.broadsheet.search.papers;

import dev.broadsheet.search.opensearch.Backoff;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.jboss.logging.Logger;
import org.opensearch.client.opensearch._types.OpenSearchException;

/** Sees to it that there is an index, for as long as it takes: OpenSearch may come up after this service. */
@Startup
@Singleton
public class IndexReadiness {

    private static final Logger LOG = Logger.getLogger(IndexReadiness.class);

    private final IndexCreation creation;
    private final DefinitionCheck check;
    private final PapersIndex index;
    private final CountDownLatch present = new CountDownLatch(1);
    private Thread creator;

    IndexReadiness(IndexCreation creation, DefinitionCheck check, PapersIndex index) {
        this.creation = creation;
        this.check = check;
        this.index = index;
    }

    @PostConstruct
    void start() {
        creator = Thread.ofVirtual().name("index-creation").start(this::createPatiently);
    }

    @PreDestroy
    void stop() {
        creator.interrupt();
    }

    public boolean isPresent() {
        return present.getCount() == 0;
    }

    /** Waits until the index can be written to. */
    public void await() throws InterruptedException {
        present.await();
    }

    private void createPatiently() {
        Backoff backoff = new Backoff();
        try {
            while (!created()) {
                backoff.pause();
            }
            present.countDown();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean created() {
        try {
            boolean created = creation.createIfAbsent();
            LOG.infof("index=%s created=%s", index.writeAlias(), created);
            Optional<DefinitionCheck.Mismatch> mismatch = check.mismatch();
            if (mismatch.isPresent()) {
                LOG.warnf("outdated index: %s", mismatch.get());
                check.loosen(mismatch.get().index());
            }
            return true;
        } catch (IOException | OpenSearchException e) {
            LOG.warnf("index=%s not ready, trying again cause=%s", index.writeAlias(), e.toString());
            return false;
        }
    }
}
