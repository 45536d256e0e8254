package dev.broadsheet.enrich.topics;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * One linear function of a paper's vector for each id; above zero speaks for it.
 *
 * @param weights base64 of little-endian IEEE 754 binary16, row by row in the order of the ids, in each row one weight
 *     per dimension and the bias last
 */
public record LinearScores(List<String> ids, String weights) {

    public LinearScores {
        ids = List.copyOf(ids);
    }

    public static LinearScores of(List<String> ids, float[][] rows) {
        int length = rows[0].length;
        ByteBuffer bytes =
                ByteBuffer.allocate(rows.length * length * Short.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (float[] row : rows) {
            for (float weight : row) {
                bytes.putShort(Float.floatToFloat16(weight));
            }
        }
        return new LinearScores(ids, Base64.getEncoder().encodeToString(bytes.array()));
    }

    float[][] rows() {
        ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(weights)).order(ByteOrder.LITTLE_ENDIAN);
        float[][] rows = new float[ids.size()][bytes.remaining() / Short.BYTES / ids.size()];
        for (float[] row : rows) {
            for (int i = 0; i < row.length; i++) {
                row[i] = Float.float16ToFloat(bytes.getShort());
            }
        }
        return rows;
    }

    static double[] apply(float[][] rows, float[] vector) {
        return Arrays.stream(rows).mapToDouble(row -> score(row, vector)).toArray();
    }

    private static double score(float[] row, float[] vector) {
        if (row.length != vector.length + 1) {
            throw new IllegalArgumentException("the weights are for vectors of " + (row.length - 1)
                    + " dimensions, this one has " + vector.length);
        }
        double sum = row[vector.length];
        for (int i = 0; i < vector.length; i++) {
            sum += (double) row[i] * vector[i];
        }
        return sum;
    }
}
