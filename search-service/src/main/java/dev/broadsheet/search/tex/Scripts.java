package dev.broadsheet.search.tex;

import java.util.stream.Collectors;

/** What is raised or lowered. */
final class Scripts {

    private static final String PLAIN_UP = "0123456789+-=()abcdefghijklmnoprstuvwxyz*′°†";
    private static final String UP = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ*′°†";
    private static final String PLAIN_DOWN = "0123456789+-=()aehijklmnoprstuvxβγρφχ";
    private static final String DOWN = "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓᵦᵧᵨᵩᵪ";

    private Scripts() {}

    /** In letters that are raised, or else behind the sign that TeX has for it: H^(p,q). */
    static String raised(String inside) {
        return moved(inside, PLAIN_UP, UP, "^");
    }

    static String lowered(String inside) {
        return moved(inside, PLAIN_DOWN, DOWN, "_");
    }

    private static String moved(String inside, String plain, String there, String sign) {
        if (inside.chars().allMatch(character -> plain.indexOf(character) >= 0)) {
            return inside.chars()
                    .mapToObj(character -> String.valueOf(there.charAt(plain.indexOf(character))))
                    .collect(Collectors.joining());
        }
        return inside.codePointCount(0, inside.length()) == 1 ? sign + inside : sign + "(" + inside + ")";
    }
}
