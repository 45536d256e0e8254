/**
 * How good the enrichers are, against references: {@code ./dev bench phrases|summary|topics|links|facts FILE}. Outside the
 * running service, from its own classes, so that a model or a rule can be measured before it goes live.
 * {@code ./dev bench learn-topics FILE} makes the weights that {@code topics} measures.
 */
package dev.broadsheet.enrich.quality;
