package dev.broadsheet.search.tex;

import static java.util.Map.entry;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** TeX in titles and abstracts as plain text: {@code $\pi_0$} becomes π₀. What has no Unicode form loses its markup. */
public final class ReadableTex {

    // As in Pandoc: the signs touch what they enclose, so that prices are left alone.
    private static final Pattern MATH = Pattern.compile("\\$(?! )([^$]{1,300})(?<! )\\$(?!\\d)");
    private static final Pattern STYLED = Pattern.compile(
            "\\\\(?:emph|text[a-z]{0,2}|math[a-z]{1,4}|operatorname|mbox|boldsymbol|bm|url|footnote)\\{([^{}]*)\\}");
    private static final Pattern COMMAND = Pattern.compile("\\\\([a-zA-Z]+)");
    private static final Pattern RAISED = Pattern.compile("([\\^_])(?:\\{([^{}]*)\\}|([^\\s{}\\\\^_]))");

    private static final Map<String, String> SYMBOLS = Map.ofEntries(
            entry("alpha", "α"),
            entry("beta", "β"),
            entry("gamma", "γ"),
            entry("delta", "δ"),
            entry("epsilon", "ε"),
            entry("varepsilon", "ε"),
            entry("zeta", "ζ"),
            entry("eta", "η"),
            entry("theta", "θ"),
            entry("kappa", "κ"),
            entry("lambda", "λ"),
            entry("mu", "μ"),
            entry("nu", "ν"),
            entry("xi", "ξ"),
            entry("pi", "π"),
            entry("rho", "ρ"),
            entry("sigma", "σ"),
            entry("tau", "τ"),
            entry("phi", "φ"),
            entry("varphi", "φ"),
            entry("chi", "χ"),
            entry("psi", "ψ"),
            entry("omega", "ω"),
            entry("Gamma", "Γ"),
            entry("Delta", "Δ"),
            entry("Theta", "Θ"),
            entry("Lambda", "Λ"),
            entry("Xi", "Ξ"),
            entry("Pi", "Π"),
            entry("Sigma", "Σ"),
            entry("Phi", "Φ"),
            entry("Psi", "Ψ"),
            entry("Omega", "Ω"),
            entry("times", "×"),
            entry("cdot", "·"),
            entry("pm", "±"),
            entry("approx", "≈"),
            entry("sim", "∼"),
            entry("le", "≤"),
            entry("leq", "≤"),
            entry("ge", "≥"),
            entry("geq", "≥"),
            entry("neq", "≠"),
            entry("ll", "≪"),
            entry("gg", "≫"),
            entry("infty", "∞"),
            entry("to", "→"),
            entry("rightarrow", "→"),
            entry("leftrightarrow", "↔"),
            entry("in", "∈"),
            entry("subset", "⊂"),
            entry("cup", "∪"),
            entry("cap", "∩"),
            entry("forall", "∀"),
            entry("exists", "∃"),
            entry("partial", "∂"),
            entry("nabla", "∇"),
            entry("sum", "∑"),
            entry("prod", "∏"),
            entry("int", "∫"),
            entry("sqrt", "√"),
            entry("ell", "ℓ"),
            entry("hbar", "ℏ"),
            entry("circ", "°"),
            entry("degree", "°"),
            entry("star", "⋆"),
            entry("dagger", "†"),
            entry("ldots", "…"),
            entry("dots", "…"),
            entry("langle", "⟨"),
            entry("rangle", "⟩"),
            entry("left", ""),
            entry("right", ""),
            entry("quad", " "));

    private static final String PLAIN_UP = "0123456789+-=()abcdefghijklmnoprstuvwxyz*′";
    private static final String UP = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ*′";
    private static final String PLAIN_DOWN = "0123456789+-=()aehijklmnoprstuvxβγρφχ";
    private static final String DOWN = "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓᵦᵧᵨᵩᵪ";

    private ReadableTex() {}

    public static String of(String text) {
        if (text.indexOf('$') < 0 && text.indexOf('\\') < 0) {
            return text;
        }
        String words = replace(MATH, text, match -> math(match.group(1)));
        return escaped(replace(STYLED, words, match -> match.group(1)));
    }

    private static String math(String tex) {
        String styled = replace(STYLED, tex, match -> match.group(1));
        String symbols = replace(COMMAND, styled, match -> SYMBOLS.getOrDefault(match.group(1), match.group(1)));
        String raised = replace(RAISED, symbols, ReadableTex::raised);
        return raised.replaceAll("\\\\[,;:! ]", " ").replaceAll("[{}]", "");
    }

    private static String raised(MatchResult match) {
        boolean up = match.group(1).equals("^");
        String inside = match.group(2) == null ? match.group(3) : match.group(2);
        String plain = up ? PLAIN_UP : PLAIN_DOWN;
        if (inside.chars().allMatch(character -> plain.indexOf(character) >= 0)) {
            return inside.chars()
                    .mapToObj(character -> String.valueOf((up ? UP : DOWN).charAt(plain.indexOf(character))))
                    .collect(Collectors.joining());
        }
        return inside.length() == 1 ? match.group(1) + inside : match.group(1) + "(" + inside + ")";
    }

    private static String escaped(String text) {
        return text.replaceAll("\\\\([%&_#$])", "$1")
                .replace("~", "\u00a0")
                .replace("``", "“")
                .replace("''", "”");
    }

    private static String replace(
            Pattern pattern, String text, java.util.function.Function<MatchResult, String> replacement) {
        return pattern.matcher(text).replaceAll(match -> Matcher.quoteReplacement(replacement.apply(match)));
    }
}
