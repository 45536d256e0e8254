package dev.broadsheet.encoder;

/** What the weights of a network are kept in. */
public enum Precision {
    INT8,
    FP16,
    FP32
}
