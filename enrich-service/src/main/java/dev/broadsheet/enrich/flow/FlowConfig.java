package dev.broadsheet.enrich.flow;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.OptionalInt;

@ConfigMapping(prefix = "broadsheet.enrich")
interface FlowConfig {

    /**
     * Names this process in its {@code transactional.id}, as the pod's name does in Kubernetes. Two that run at the same
     * time need two names, or they fence each other.
     */
    String pod();

    /** How many papers are enriched at a time; as many as there are processors unless given. */
    OptionalInt parallelism();

    /** How many records are being enriched, or wait for that or for their commit; what a rebalance may waste. */
    @WithDefault("32")
    int inHand();

    /** The most records of one transaction. */
    @WithDefault("8")
    int sliceRecords();

    /** How long a record that has its outcome waits for others to be committed with it. */
    @WithDefault("300ms")
    Duration sliceTime();

    /**
     * The longest that a killed process can hold readers of the enriched topic back; at least four seconds. The producer's
     * own time-out is two seconds shorter, in which the broker has to notice: its
     * {@code transaction.abort.timed.out.transaction.cleanup.interval.ms} must be a second.
     */
    @WithDefault("8s")
    Duration transactionTimeout();

    /** The first pause after a failed transaction; each further one is twice as long. */
    @WithDefault("200ms")
    Duration firstPause();

    /** Not long, because making a producer waits for the broker by itself. */
    @WithDefault("2s")
    Duration longestPause();
}
