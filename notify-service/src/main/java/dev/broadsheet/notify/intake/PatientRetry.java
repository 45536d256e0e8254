package dev.broadsheet.notify.intake;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** Tries again while something is away, with backoff and jitter, for as long as it takes. */
@ApplicationScoped
public class PatientRetry {

    private static final Logger LOG = Logger.getLogger(PatientRetry.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
    private static final double JITTER = 0.5;

    /**
     * @param what for the log
     * @param work started anew for every attempt, always on the context that this is called on
     * @return the work's result, or its failure if that is one that trying again cannot help
     */
    public <T> Uni<T> untilItWorks(String what, Supplier<Uni<? extends T>> work) {
        Context context = Vertx.currentContext();
        // A pause ends on a timer's thread; Hibernate Reactive works on the event loop only.
        Executor onContext = attempt -> context.runOnContext(ignored -> attempt.run());
        return Uni.createFrom()
                .<T>deferred(work)
                .runSubscriptionOn(onContext)
                .onFailure(PatientRetry::mayPass)
                .invoke(failure -> LOG.warnf("retrying what=%s cause=%s", what, failure))
                .onFailure(PatientRetry::mayPass)
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .withJitter(JITTER)
                .indefinitely();
    }

    /** For what comes round again anyway: a failure is worth a line in the log, and the next time will do. */
    public static Uni<Void> orNextTime(String what, Uni<Void> work) {
        return work.onFailure()
                .invoke(failure -> LOG.warnf("left to the next time what=%s cause=%s", what, failure))
                .onFailure()
                .recoverWithNull();
    }

    /** Whether trying again can help. */
    public static boolean mayPass(Throwable failure) {
        return FailureKind.of(failure) == FailureKind.TRANSIENT;
    }
}
