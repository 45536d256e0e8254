package dev.broadsheet.validation.network;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;

/** Addresses of one kind with the same first bits. */
record AddressBlock(Address first, int bits) {

    /** A numeric address; nobody is asked for a name. */
    private record Address(BigInteger value, int length) {

        static Address of(String numeric) {
            try {
                byte[] bytes = InetAddress.getByName(numeric).getAddress();
                return new Address(new BigInteger(1, bytes), bytes.length * Byte.SIZE);
            } catch (UnknownHostException e) {
                throw new IllegalArgumentException(numeric, e);
            }
        }
    }

    static AddressBlock of(String cidr) {
        String[] parts = cidr.split("/");
        return new AddressBlock(Address.of(parts[0]), Integer.parseInt(parts[1]));
    }

    boolean contains(String numeric) {
        Address candidate = Address.of(numeric);
        int rest = first.length() - bits;
        return candidate.length() == first.length()
                && candidate.value().shiftRight(rest).equals(first.value().shiftRight(rest));
    }
}
