package dev.broadsheet.encoder;

/** How two vectors are compared. */
public enum Similarity {
    COSINE
}
