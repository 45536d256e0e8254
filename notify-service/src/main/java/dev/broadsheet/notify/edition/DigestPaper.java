package dev.broadsheet.notify.edition;

import dev.broadsheet.contracts.paper.PaperId;
import dev.broadsheet.notify.reason.Reason;

/** A paper of a reader's digest. */
record DigestPaper(PaperId paper, Reason reason) {}
