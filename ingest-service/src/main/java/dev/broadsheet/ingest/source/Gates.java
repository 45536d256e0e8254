package dev.broadsheet.ingest.source;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** This pod's gates, one per lease: sources that share a host take turns at one gate. */
@ApplicationScoped
class Gates {

    private final UUID owner = UUID.randomUUID();
    private final Map<String, Gate> gates = new ConcurrentHashMap<>();
    private final LeaseStore leases;
    private final SourceConfig config;

    Gates(LeaseStore leases, SourceConfig config) {
        this.leases = leases;
        this.config = config;
    }

    Gate of(Politeness politeness) {
        return gates.computeIfAbsent(politeness.lease(), lease -> new Gate(politeness, config.lease(), owner, leases));
    }

    void releaseAll() throws InterruptedException {
        for (Gate gate : gates.values()) {
            gate.release();
        }
    }
}
