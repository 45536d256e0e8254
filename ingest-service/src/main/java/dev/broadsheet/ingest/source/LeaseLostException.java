package dev.broadsheet.ingest.source;

import java.io.IOException;

/** Another pod asks the host now. Nothing is wrong: this pod stands by. */
class LeaseLostException extends IOException {

    private static final long serialVersionUID = 1L;

    LeaseLostException(String lease) {
        super("the lease " + lease + " is another pod's");
    }
}
