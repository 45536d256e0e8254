package dev.broadsheet.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds for the parts of any text: words of {@code length} chars with a blank between, one token each. */
class EncodingTest {

    private static final int DIMENSIONS = 3;

    @Property
    void theWholeTextIsTheMeanOfItsTokensWithoutTheSpecialOnes(
            @ForAll("vectors") float[] values, @ForAll @IntRange(min = 1, max = 9) int length) {
        Encoding encoding = encoding(values, length, 0);
        int last = values.length / DIMENSIONS - 1;

        float[] mean = new float[DIMENSIONS];
        for (int token = 1; token < last; token++) {
            for (int i = 0; i < DIMENSIONS; i++) {
                mean[i] += values[token * DIMENSIONS + i];
            }
        }

        assertThat(encoding.part(0, textLength(values, length)))
                .hasValueSatisfying(whole -> assertThat(whole).isEqualTo(UnitLength.of(mean)));
    }

    @Property
    void aPartOfOneWordIsThatToken(@ForAll("vectors") float[] values, @ForAll @IntRange(min = 1, max = 9) int length) {
        Encoding encoding = encoding(values, length, 0);

        for (int word = 0; word < words(values); word++) {
            int from = word * (length + 1);
            float[] token = Arrays.copyOfRange(values, (word + 1) * DIMENSIONS, (word + 2) * DIMENSIONS);
            assertThat(encoding.part(from, from + length).orElseThrow()).isEqualTo(UnitLength.of(token));
        }
    }

    @Property
    void aPrefixDoesNotMoveTheParts(
            @ForAll("vectors") float[] values,
            @ForAll @IntRange(min = 1, max = 9) int length,
            @ForAll @IntRange(max = 90) int from,
            @ForAll @IntRange(max = 90) int to) {
        Encoding whole = encoding(values, length, 0);
        int prefixWords = words(values) / 2;
        int prefix = prefixWords * (length + 1);
        Encoding behindPrefix = encoding(values, length, prefix);
        int rest = textLength(values, length) - prefix;
        int start = Math.min(from, to) % (rest + 1);
        int end = Math.max(start, Math.max(from, to) % (rest + 1));

        Optional<float[]> expected = whole.part(prefix + start, prefix + end);

        assertThat(behindPrefix.part(start, end).map(Arrays::toString)).isEqualTo(expected.map(Arrays::toString));
    }

    @Property
    void everyPartIsOfUnitLengthOrEmpty(
            @ForAll("vectors") float[] values, @ForAll @IntRange(min = 1, max = 9) int length) {
        Encoding encoding = encoding(values, length, 0);
        int end = textLength(values, length);

        for (int from = 0; from < end; from++) {
            float[] part = encoding.part(from, end).orElseThrow();
            double squares = IntStream.range(0, DIMENSIONS)
                    .mapToDouble(i -> (double) part[i] * part[i])
                    .sum();
            assertThat(squares).isBetween(0.9999, 1.0001);
        }
    }

    // Positive components, so that no sum vanishes.
    @Provide
    Arbitrary<float[]> vectors() {
        return Arbitraries.integers()
                .between(1, 12)
                .flatMap(words -> Arbitraries.floats()
                        .between(0.1f, 5)
                        .array(float[].class)
                        .ofSize((words + 2) * DIMENSIONS));
    }

    private static int words(float[] values) {
        return values.length / DIMENSIONS - 2;
    }

    private static int textLength(float[] values, int length) {
        return words(values) * (length + 1) - 1;
    }

    private static Encoding encoding(float[] values, int length, int prefix) {
        int count = values.length / DIMENSIONS;
        int[] starts = new int[count];
        int[] ends = new int[count];
        Arrays.setAll(starts, token -> special(token, count) ? Tokens.NOWHERE : (token - 1) * (length + 1));
        Arrays.setAll(ends, token -> special(token, count) ? Tokens.NOWHERE : starts[token] + length);
        Tokens tokens = new Tokens(new long[count], starts, ends, textLength(values, length), false).without(prefix);
        TokenVectors vectors = new TokenVectors(values, count, DIMENSIONS);
        return new Encoding(UnitLength.of(Pooling.MEAN.pool(vectors)), tokens, vectors);
    }

    private static boolean special(int token, int count) {
        return token == 0 || token == count - 1;
    }
}
