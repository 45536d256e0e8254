package dev.broadsheet.encoder;

/**
 * The network's last hidden state for one text.
 *
 * @param values {@code float[count * dimensions]}, token after token
 */
@SuppressWarnings("ArrayRecordComponent") // Lives inside one call and is never compared.
record TokenVectors(float[] values, int count, int dimensions) {

    /** The sum of the vectors of the tokens {@code from} (inclusive) to {@code to} (exclusive). */
    float[] sum(int from, int to) {
        float[] sum = new float[dimensions];
        for (int token = from; token < to; token++) {
            for (int i = 0; i < dimensions; i++) {
                sum[i] += values[token * dimensions + i];
            }
        }
        return sum;
    }
}
