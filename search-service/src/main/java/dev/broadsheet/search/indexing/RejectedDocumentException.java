package dev.broadsheet.search.indexing;

/** The index will never take this document. */
class RejectedDocumentException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RejectedDocumentException(String cause) {
        super(cause);
    }
}
