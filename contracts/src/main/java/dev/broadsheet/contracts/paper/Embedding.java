package dev.broadsheet.contracts.paper;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Base64;

/**
 * A sentence embedding of unit length. In JSON it is the base64 of its components as little-endian IEEE 754 binary32:
 * exact to the bit, and a third of the size of decimal digits.
 */
public final class Embedding {

    private static final float UNIT_LENGTH_TOLERANCE = 1e-3f;

    private final float[] components;

    /** @throws IllegalArgumentException unless the vector has unit length */
    public Embedding(float[] components) {
        double squares = 0;
        for (float component : components) {
            squares += (double) component * component;
        }
        if (!(Math.abs(Math.sqrt(squares) - 1) <= UNIT_LENGTH_TOLERANCE)) {
            throw new IllegalArgumentException("an embedding must have unit length, not " + Math.sqrt(squares));
        }
        this.components = components.clone();
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Embedding fromBase64(String base64) {
        ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(base64)).order(ByteOrder.LITTLE_ENDIAN);
        if (bytes.remaining() % Float.BYTES != 0) {
            throw new IllegalArgumentException("an embedding has four bytes per component");
        }
        float[] components = new float[bytes.remaining() / Float.BYTES];
        bytes.asFloatBuffer().get(components);
        return new Embedding(components);
    }

    @JsonValue
    public String toBase64() {
        ByteBuffer bytes = ByteBuffer.allocate(components.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(components);
        return Base64.getEncoder().encodeToString(bytes.array());
    }

    public int dimensions() {
        return components.length;
    }

    public float[] toArray() {
        return components.clone();
    }

    /** The cosine of the angle between two vectors of the same model, -1 to 1. */
    public double cosine(Embedding other) {
        if (other.components.length != components.length) {
            throw new IllegalArgumentException("embeddings of two models cannot be compared");
        }
        double dot = 0;
        for (int i = 0; i < components.length; i++) {
            dot += (double) components[i] * other.components[i];
        }
        return dot;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Embedding that && Arrays.equals(components, that.components);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(components);
    }

    @Override
    public String toString() {
        return "float[" + components.length + "]";
    }
}
