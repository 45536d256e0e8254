package dev.broadsheet.contracts.paper;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The identity of a paper: an arXiv identifier without its version, in canonical form.
 *
 * <p>Two schemes exist: {@code YYMM.number} since April 2007 (four digits until 2014, five since) and
 * {@code archive/YYMMNNN} before, whose subject class ({@code math.GT/0309136}) is not part of the identity.
 *
 * @see <a href="https://info.arxiv.org/help/arxiv_identifier.html">arXiv: understanding the identifier</a>
 */
public record PaperId(@JsonValue String value) implements Comparable<PaperId> {

    private static final int LONGEST_INPUT = 200;
    private static final String NEW_STYLE = "\\d{2}(?:0[1-9]|1[0-2])\\.\\d{4,5}";
    private static final String OLD_STYLE = "[a-z]+(?:-[a-z]+)?/\\d{2}(?:0[1-9]|1[0-2])\\d{3}";
    private static final Pattern CANONICAL = Pattern.compile(NEW_STYLE + "|" + OLD_STYLE);
    private static final Pattern WRITTEN = Pattern.compile(
            "(?:arxiv:\\s*|https?://(?:[a-z0-9-]+\\.)*[a-z0-9-]+\\.[a-z]+(?::\\d{1,5})?/"
                    + "(?:abs|pdf|html|ps|format|src|e-print|papers)/)?"
                    + "(?:(" + NEW_STYLE
                    + ")|([a-z]+(?:-[a-z]+)?)(?:\\.[a-z]{2,5}(?:-[a-z]{2,5})?)?(/\\d{2}(?:0[1-9]|1[0-2])\\d{3}))"
                    + "(?:v([1-9]\\d{0,3}))?(?:\\.pdf|\\.html)?/?(?:[?#].*)?",
            Pattern.CASE_INSENSITIVE);

    /** @throws IllegalArgumentException if {@code value} is not canonical; use {@link #parse} for what people write */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PaperId {
        if (value == null
                || value.length() > LONGEST_INPUT
                || !CANONICAL.matcher(value).matches()) {
            throw new IllegalArgumentException("not an arXiv identifier: " + shown(value));
        }
    }

    /**
     * Reads every form in which people write an arXiv identifier: with or without version, subject class or
     * {@code arXiv:} prefix, or inside an abstract, PDF or HTML address.
     *
     * @throws IllegalArgumentException if the text is none of them
     */
    public static PaperId parse(String written) {
        return tryParse(written)
                .orElseThrow(() -> new IllegalArgumentException("not an arXiv identifier: " + shown(written)
                        + " (expected for instance 2310.06825 or hep-th/9901001)"));
    }

    /** As {@link #parse}, but empty where that would throw. */
    public static Optional<PaperId> tryParse(String written) {
        return matched(written).map(PaperId::canonical);
    }

    /** The version that the text names ({@code v3} is 3), if it is an identifier that names one. */
    public static Optional<Integer> versionIn(String written) {
        return matched(written).map(matcher -> matcher.group(4)).map(Integer::valueOf);
    }

    private static Optional<Matcher> matched(String written) {
        if (written == null || written.length() > LONGEST_INPUT) {
            return Optional.empty();
        }
        return Optional.of(WRITTEN.matcher(written.strip())).filter(Matcher::matches);
    }

    private static PaperId canonical(Matcher matcher) {
        String newStyle = matcher.group(1);
        return new PaperId(newStyle != null ? newStyle : matcher.group(2).toLowerCase(Locale.ROOT) + matcher.group(3));
    }

    private static String shown(String input) {
        if (input == null) {
            return "nothing";
        }
        String start = input.length() > 60 ? input.substring(0, 60) + "…" : input;
        return "'" + start.replaceAll("\\p{Cntrl}", " ") + "'";
    }

    @Override
    public int compareTo(PaperId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
