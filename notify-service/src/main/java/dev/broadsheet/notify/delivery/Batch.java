package dev.broadsheet.notify.delivery;

import java.util.List;
import java.util.UUID;

/**
 * Mails claimed together.
 *
 * @param id what a settlement must show: whoever lost a claim to another pod settles nothing
 */
record Batch(UUID id, List<Claim> claims) {

    static final Batch NONE = new Batch(new UUID(0, 0), List.of());

    Batch {
        claims = List.copyOf(claims);
    }
}
