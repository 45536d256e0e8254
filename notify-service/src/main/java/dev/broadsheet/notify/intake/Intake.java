package dev.broadsheet.notify.intake;

import dev.broadsheet.contracts.event.EventJson;
import dev.broadsheet.contracts.event.MalformedEventException;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/**
 * Takes batches of records in: what cannot be read or applied goes to the dead letters, what cannot be applied just now
 * waits, and the batch is done when each of its records has found its place.
 */
@ApplicationScoped
public class Intake {

    private final DeadLetters deadLetters;
    private final PatientRetry retry;

    @Inject
    Intake(DeadLetters deadLetters, PatientRetry retry) {
        this.deadLetters = deadLetters;
        this.retry = retry;
    }

    /** @param effect must be harmless when it is applied again to events that it was applied to before */
    public <T> Uni<Void> take(
            ConsumerRecords<String, byte[]> records, Class<T> type, Function<List<T>, Uni<Void>> effect) {
        List<Received<T>> readable = new ArrayList<>(records.count());
        List<Uni<Void>> refusals = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> origin : records) {
            try {
                readable.add(new Received<>(origin, EventJson.read(origin.value(), type)));
            } catch (MalformedEventException e) {
                refusals.add(deadLetters.add(origin, e));
            }
        }
        return inTurn(refusals).chain(() -> apply(readable, effect));
    }

    private <T> Uni<Void> apply(List<Received<T>> batch, Function<List<T>, Uni<Void>> effect) {
        if (batch.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<T> events = batch.stream().map(Received::event).toList();
        return retry.<Void>untilItWorks(batch.getFirst().origin().topic(), () -> effect.apply(events))
                .onFailure()
                .recoverWithUni(cause -> isolate(batch, effect, cause));
    }

    // Something in the batch cannot be applied: alone, each record shows whether it is the one.
    private <T> Uni<Void> isolate(List<Received<T>> batch, Function<List<T>, Uni<Void>> effect, Throwable cause) {
        if (batch.size() == 1) {
            return deadLetters.add(batch.getFirst().origin(), cause);
        }
        return inTurn(batch.stream()
                .map(one -> Uni.createFrom().deferred(() -> apply(List.of(one), effect)))
                .toList());
    }

    private static Uni<Void> inTurn(List<Uni<Void>> steps) {
        return Multi.createFrom()
                .iterable(steps)
                .onItem()
                .transformToUniAndConcatenate(step -> step)
                .onItem()
                .ignoreAsUni();
    }
}
