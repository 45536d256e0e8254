package dev.broadsheet.encoder;

/**
 * A text as the network reads it.
 *
 * @param ids special tokens included
 * @param truncated whether the text was longer than the model's limit
 */
@SuppressWarnings("ArrayRecordComponent") // Lives inside one call and is never compared.
record Tokens(long[] ids, boolean truncated) {}
