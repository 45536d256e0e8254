/**
 * From {@code paper.discovered} to {@code paper.enriched}: a batch is enriched first, on all cores, and then its results,
 * its dead letters and its offsets are committed in one short Kafka transaction.
 *
 * <p>A batch whose transaction fails stays in hand and is sent again, until it is committed or until a rebalance has
 * taken its partitions away, in which case whoever owns them now reads it from the last committed offset.
 */
package dev.broadsheet.enrich.flow;
