package dev.broadsheet.validation.network;

/** A connection that somebody may want to make. */
record Arrow(Endpoint from, Endpoint to, int port) {

    // Names are asked for by UDP first.
    String protocol() {
        return port == 53 ? "UDP" : "TCP";
    }

    @Override
    public String toString() {
        return from.name() + " → " + to.name() + ":" + port;
    }
}
