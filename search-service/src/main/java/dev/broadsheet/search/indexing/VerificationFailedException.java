package dev.broadsheet.search.indexing;

/** The index that was built is not what the topics hold. */
class VerificationFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    VerificationFailedException(String what) {
        super(what);
    }
}
