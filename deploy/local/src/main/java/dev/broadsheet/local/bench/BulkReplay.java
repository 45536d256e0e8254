package dev.broadsheet.local.bench;

import java.net.URI;

/** A bare loader: recorded bulk requests, one after the other. */
public final class BulkReplay implements Contender {

    private final String name;
    private final HttpExchanges exchanges;
    private final URI address;
    private final Recordings bulks;
    private final int perRound;
    private int sent;

    /** @param perRound papers */
    public BulkReplay(String name, HttpExchanges exchanges, URI address, Recordings bulks, int perRound) {
        this.name = name;
        this.exchanges = exchanges;
        this.address = address;
        this.bulks = bulks;
        this.perRound = perRound;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public double perSecond() {
        return send(perRound);
    }

    /** The next ones, or a few more. @return papers a second */
    public double send(int count) {
        int papers = 0;
        long nanos = 0;
        while (papers < count && sent < bulks.size()) {
            byte[] bulk = bulks.read(sent);
            sent++;
            papers += Recordings.operations(bulk);
            long begin = System.nanoTime();
            exchanges.post(address, bulk).join();
            nanos += System.nanoTime() - begin;
        }
        return papers * 1e9 / nanos;
    }
}
