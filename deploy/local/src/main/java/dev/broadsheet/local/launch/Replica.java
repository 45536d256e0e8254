package dev.broadsheet.local.launch;

/** One process of a service of which there may be several at a time: a pod, as Kubernetes calls it. */
record Replica(int port, ServicePart part) {

    // 128 and the signal's number, as shells have it.
    private static final int KILLED = 137;

    /** @throws dev.broadsheet.local.process.ChildFailedException if it had to be killed */
    void stop() {
        part.close();
        if (part.process().onExit().join() == KILLED) {
            throw part.process().failure("did not stop by itself when it was asked to");
        }
    }
}
