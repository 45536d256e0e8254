package dev.broadsheet.notify.edition;

import java.util.Optional;
import java.util.UUID;

/**
 * What came of asking for the digests of some readers.
 *
 * @param last where to go on; empty when these were the last readers
 */
record RequestedBatch(int requested, int alreadyRequested, Optional<UUID> last) {}
