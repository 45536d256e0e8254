package dev.broadsheet.ingest.records;

/** What became of a batch: papers that were new or changed, and papers that said nothing new. */
public record Recorded(int accepted, int unchanged) {}
