package dev.broadsheet.notify.matching;

import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.broadsheet.contracts.paper.Embedding;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;
import java.util.List;

/**
 * A vector, mostly of unit length, kept as half-precision numbers: half of the room, and a cosine of two differs by less than
 * 0.001.
 */
final class HalfVector {

    private static final ByteOrder ORDER = ByteOrder.LITTLE_ENDIAN;

    private final float[] components;

    private HalfVector(float[] components) {
        this.components = components;
    }

    /** What is kept of the vector. */
    static HalfVector of(Embedding embedding) {
        float[] components = embedding.toArray();
        for (int i = 0; i < components.length; i++) {
            components[i] = Float.float16ToFloat(Float.floatToFloat16(components[i]));
        }
        return new HalfVector(components);
    }

    static HalfVector fromBase64(String base64) {
        // PostgreSQL breaks lines.
        ByteBuffer bytes =
                ByteBuffer.wrap(Base64.getMimeDecoder().decode(base64)).order(ORDER);
        float[] components = new float[bytes.remaining() / Short.BYTES];
        for (int i = 0; i < components.length; i++) {
            components[i] = Float.float16ToFloat(bytes.getShort());
        }
        return new HalfVector(components);
    }

    String toBase64() {
        ByteBuffer bytes = ByteBuffer.allocate(components.length * Short.BYTES).order(ORDER);
        for (float component : components) {
            bytes.putShort(Float.floatToFloat16(component));
        }
        return Base64.getEncoder().encodeToString(bytes.array());
    }

    /** The middle of some, of which there is at least one: their mean, of unit length. */
    static HalfVector middleOf(List<HalfVector> vectors) {
        float[] sum = new float[vectors.getFirst().components.length];
        for (HalfVector vector : vectors) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += vector.components[i];
            }
        }
        double length = Math.sqrt(dot(sum, sum));
        for (int i = 0; i < sum.length; i++) {
            sum[i] /= (float) length;
        }
        return new HalfVector(sum);
    }

    /** As long as wanted, from one of unit length. */
    HalfVector ofLength(double length) {
        float[] scaled = components.clone();
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] *= (float) length;
        }
        return new HalfVector(scaled);
    }

    /** As JSON has them. */
    void addTo(ArrayNode numbers) {
        for (float component : components) {
            numbers.add(component);
        }
    }

    /** -1 to 1. */
    double cosine(HalfVector other) {
        return dot(components, other.components)
                / Math.sqrt(dot(components, components) * dot(other.components, other.components));
    }

    private static double dot(float[] one, float[] other) {
        double dot = 0;
        for (int i = 0; i < one.length; i++) {
            dot += (double) one[i] * other[i];
        }
        return dot;
    }
}
