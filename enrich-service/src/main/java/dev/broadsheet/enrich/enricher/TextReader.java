package dev.broadsheet.enrich.enricher;

import dev.broadsheet.encoder.Encoding;

/** Reads a text with the transformer; safe for several threads. */
public interface TextReader {

    Encoding encode(String text);
}
