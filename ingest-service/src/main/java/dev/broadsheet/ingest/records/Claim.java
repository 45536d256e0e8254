package dev.broadsheet.ingest.records;

/**
 * Who said a part of a paper of record.
 *
 * @param version the version that the source told of, 0 if it did not say
 */
record Claim(String source, Authority authority, int version) {

    static Claim of(FoundPaper found) {
        return new Claim(found.origin().source(), found.origin().authority(), found.version());
    }

    /** Whether this one, which stands, gives way to one that comes now. Of two equal ones the later is right. */
    boolean givesWayTo(Claim coming, Part part) {
        boolean comparable = part.isOfAVersion() && version > 0 && coming.version > 0;
        if (comparable && version != coming.version) {
            return coming.version > version;
        }
        return coming.authority.compareTo(authority) >= 0;
    }

    /** The claim after this one was confirmed or replaced: a source that tells no version confirms the one known. */
    Claim keepingVersionOf(Claim former) {
        return version > 0 || former == null ? this : new Claim(source, authority, former.version);
    }
}
