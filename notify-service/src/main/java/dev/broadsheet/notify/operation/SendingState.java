package dev.broadsheet.notify.operation;

import java.time.Instant;
import java.util.List;

/**
 * How sending stands.
 *
 * @param pausedSince null while it goes on
 * @param today by kind and state, of the mails asked for since midnight UTC
 * @param unsent mails requested, sending or deferred, of any day
 * @param oldestUnsentSeconds how long the oldest of them has been waiting
 */
record SendingState(
        Instant pausedSince, List<Count> today, long unsent, long oldestUnsentSeconds, long suppressedAddresses) {

    record Count(String kind, String state, long mails) {}
}
