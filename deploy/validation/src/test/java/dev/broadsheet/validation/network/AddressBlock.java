package dev.broadsheet.validation.network;

/** IPv4 addresses with the same first bits. A block of IPv6 holds none of them. */
record AddressBlock(long first, int bits) {

    private static final int LENGTH = 32;
    private static final AddressBlock NONE = new AddressBlock(-1, LENGTH);

    static AddressBlock of(String cidr) {
        if (cidr.contains(":")) {
            return NONE;
        }
        String[] parts = cidr.split("/");
        return new AddressBlock(number(parts[0]), Integer.parseInt(parts[1]));
    }

    boolean contains(String address) {
        int rest = LENGTH - bits;
        return number(address) >> rest == first >> rest;
    }

    private static long number(String address) {
        long number = 0;
        for (String part : address.split("\\.")) {
            number = number * 256 + Integer.parseInt(part);
        }
        return number;
    }
}
