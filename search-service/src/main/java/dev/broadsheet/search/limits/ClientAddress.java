package dev.broadsheet.search.limits;

import io.vertx.core.net.SocketAddress;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;

/**
 * Who asks, as far as an address tells.
 *
 * @param network an IPv4 address, or the first 64 bits of an IPv6 address: one subscriber has all that begin so
 */
record ClientAddress(String network) {

    private static final int LONGEST = 64;
    private static final int PREFIX_BYTES = 8;

    static ClientAddress of(SocketAddress remote) {
        // Present for an IP address only, so that no name is looked up; a proxy may tell one, or something hidden.
        String literal = remote.hostAddress();
        return literal == null ? named(remote.host()) : new ClientAddress(network(literal));
    }

    private static ClientAddress named(String host) {
        String name = host == null ? "" : host;
        return new ClientAddress(name.substring(0, Math.min(name.length(), LONGEST)));
    }

    private static String network(String literal) {
        try {
            InetAddress address = InetAddress.getByName(literal);
            return address instanceof Inet6Address
                    ? HexFormat.of().formatHex(address.getAddress(), 0, PREFIX_BYTES) + "/64"
                    : address.getHostAddress();
        } catch (UnknownHostException e) {
            return literal;
        }
    }
}
