/**
 * From {@code paper.discovered} to {@code paper.enriched}. The workers enrich the records in hand in the order in which
 * they were read; as the first of them are done, a slice of some records is committed in one short Kafka transaction:
 * its results, its dead letters and its offsets. Meanwhile the workers go on.
 *
 * <p>A slice whose transaction fails stays in hand and is sent again, until it is committed or until a rebalance has
 * taken its partitions away. Then everything of that group generation is dropped, and whoever owns the partitions now
 * reads on from the last committed offset.
 */
package dev.broadsheet.enrich.flow;
