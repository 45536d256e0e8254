package dev.broadsheet.notify.intake;

import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.impl.ContextInternal;
import io.vertx.core.impl.VertxInternal;

/**
 * A context on an event loop for work that nobody brings a context for. Hibernate Reactive keeps the open session in the
 * context: whoever shares one, shares the session.
 */
public final class OwnContext {

    private OwnContext() {}

    /** @return a new one; only one piece of work at a time may use it */
    public static Context of(Vertx vertx) {
        ContextInternal context =
                ((VertxInternal) vertx).createEventLoopContext().duplicate();
        // Nobody else knows it.
        VertxContextSafetyToggle.setContextSafe(context, true);
        return context;
    }
}
