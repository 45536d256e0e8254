package dev.broadsheet.search.status;

/**
 * A topic as one group reads it.
 *
 * @param group of consumers
 */
record Queue(Stage stage, String group, String topic) {}
