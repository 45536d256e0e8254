package dev.broadsheet.notify.matching;

import dev.broadsheet.contracts.paper.PaperId;

/**
 * An interest that a paper is of.
 *
 * @param score how near they are: the cosine to the papers that it is to be like, the probability of a topic, 1 otherwise
 */
record Hit(PaperId paper, String interest, double score) {}
