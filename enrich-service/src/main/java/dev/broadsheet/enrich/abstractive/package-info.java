/**
 * Summaries by a large language model that the operator has set up. Off unless configured; removing it means deleting
 * this folder.
 */
package dev.broadsheet.enrich.abstractive;
