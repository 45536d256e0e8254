package dev.broadsheet.ingest.source;

import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.function.Supplier;

/** Lets a source's thread wait for a store, so that it reads as fast as the store writes and no faster. */
public final class Awaiting {

    private static final Duration LONGEST = Duration.ofSeconds(60);

    private Awaiting() {}

    /** @throws InterruptedException if the service stops meanwhile */
    public static <T> T await(Supplier<Uni<T>> call) throws InterruptedException {
        return await(call, LONGEST);
    }

    static <T> T await(Supplier<Uni<T>> call, Duration atMost) throws InterruptedException {
        try {
            return VertxContextSupport.subscribeAndAwait(
                    () -> call.get().ifNoItem().after(atMost).fail());
        } catch (InterruptedException | RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
