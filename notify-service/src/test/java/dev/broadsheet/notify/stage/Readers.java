package dev.broadsheet.notify.stage;

import dev.broadsheet.notify.matching.Interest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Readers and what they look for, as their subscriptions would be written. */
@Singleton
public class Readers {

    private static final int USUAL_MOST = 20;

    private final Database database;

    @Inject
    Readers(Database database) {
        this.database = database;
    }

    public UUID confirmed(String address) {
        return reader(address, "CONFIRMED");
    }

    public UUID pending(String address) {
        return reader(address, "PENDING");
    }

    public void wants(UUID reader, Interest interest, String pace) {
        wants(reader, interest, pace, USUAL_MOST);
    }

    public void wants(UUID reader, Interest interest, String pace, int most) {
        database.change(
                "insert into interest (key, kind, definition, created_at) values (?, ?, cast(? as jsonb), now()) "
                        + "on conflict do nothing",
                interest.key(),
                interest.kind().name(),
                interest.definition());
        database.change(
                "insert into subscription (id, subscriber, interest, pace, most, created_at) values (?, ?, ?, ?, ?, now())",
                UUID.randomUUID(),
                reader,
                interest.key(),
                pace,
                most);
    }

    private UUID reader(String address, String state) {
        UUID id = UUID.randomUUID();
        database.change(
                "insert into subscriber (id, address, normalised, state, created_at, changed_at) "
                        + "values (?, ?, ?, ?, now(), now())",
                id,
                address,
                address,
                state);
        return id;
    }
}
