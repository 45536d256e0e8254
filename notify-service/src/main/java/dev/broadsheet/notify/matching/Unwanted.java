package dev.broadsheet.notify.matching;

import dev.broadsheet.contracts.email.SubscriberId;
import dev.broadsheet.contracts.paper.PaperId;

/** How near a paper is to the middle of those that a reader wanted less of. */
record Unwanted(SubscriberId subscriber, PaperId paper, double nearness) {}
