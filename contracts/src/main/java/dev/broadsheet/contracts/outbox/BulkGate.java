package dev.broadsheet.contracts.outbox;

/**
 * Says how many bulk events may be published now, so that they never stand in the way of live ones. Called by the threads
 * of all buckets at once.
 */
public interface BulkGate {

    /** Lets everything through. */
    BulkGate OPEN = new BulkGate() {
        @Override
        public int take(int wanted) {
            return wanted;
        }

        @Override
        public void putBack(int unused) {}
    };

    /** @return how many of those wanted may be published, from 0; they count as published until put back */
    int take(int wanted);

    /** Gives back what was taken and not published. */
    void putBack(int unused);
}
