package dev.broadsheet.search.tex;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What commands look like in Unicode. */
final class TexSymbols {

    /** Commands that change how their argument looks, or nothing that can be seen. */
    static final Set<String> FONTS = Set.of(
            "emph",
            "text",
            "textbf",
            "textit",
            "textsc",
            "texttt",
            "textsf",
            "textrm",
            "textup",
            "textsl",
            "textnormal",
            "underline",
            "mbox",
            "hbox",
            "url",
            "path",
            "footnote",
            "enquote",
            "mathrm",
            "mathbf",
            "mathit",
            "mathsf",
            "mathtt",
            "mathcal",
            "mathscr",
            "mathfrak",
            "mathop",
            "mathbin",
            "mathrel",
            "boldsymbol",
            "bm",
            "operatorname",
            "ensuremath",
            "protect");

    /** Commands that stand for themselves and are not seen. */
    static final Set<String> UNSEEN = Set.of(
            "left",
            "right",
            "big",
            "Big",
            "bigg",
            "Bigg",
            "bigl",
            "bigr",
            "Bigl",
            "Bigr",
            "displaystyle",
            "textstyle",
            "limits",
            "nolimits",
            "rm",
            "bf",
            "it",
            "cal",
            "sc",
            "tt",
            "em",
            "sf",
            "nonumber",
            "middle");

    private static final Map<String, String> SYMBOLS = table("""
            alpha α beta β gamma γ delta δ epsilon ε varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι kappa κ lambda λ
            mu μ nu ν xi ξ pi π rho ρ sigma σ tau τ upsilon υ phi φ varphi φ chi χ psi ψ omega ω Gamma Γ Delta Δ
            Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω ell ℓ hbar ℏ partial ∂ nabla ∇ infty ∞
            emptyset ∅ varnothing ∅ forall ∀ exists ∃ neg ¬ in ∈ notin ∉ subset ⊂ subseteq ⊆ supset ⊃ supseteq ⊇ cap ∩ cup ∪
            setminus ∖ wedge ∧ vee ∨ times × div ÷ pm ± mp ∓ cdot · bullet • circ ° degree ° ast ∗ star ⋆ oplus ⊕ otimes ⊗
            odot ⊙ le ≤ leq ≤ leqslant ≤ ge ≥ geq ≥ geqslant ≥ ll ≪ gg ≫ ne ≠ neq ≠ equiv ≡ sim ∼ simeq ≃ approx ≈ cong ≅
            propto ∝ lesssim ≲ gtrsim ≳ mid | vert | lvert | rvert | Vert ‖ lVert ‖ rVert ‖ | ‖ parallel ∥ perp ⊥ to →
            rightarrow → longrightarrow → leftarrow ← leftrightarrow ↔ Rightarrow ⇒ Leftarrow ⇐ Leftrightarrow ⇔ iff ⇔
            implies ⇒ mapsto ↦ uparrow ↑ downarrow ↓ sum ∑ prod ∏ int ∫ oint ∮ bigcup ⋃ bigcap ⋂ langle ⟨ rangle ⟩
            lfloor ⌊ rfloor ⌋ lceil ⌈ rceil ⌉ prime ′ dagger † ddagger ‡ ldots … dots … cdots ⋯ vdots ⋮ top ⊤ bot ⊥
            vdash ⊢ models ⊨ checkmark ✓ ss ß o ø O Ø l ł L Ł ae æ AE Æ oe œ OE Œ aa å AA Å i ı j ȷ S § P ¶
            copyright © pounds £ euro € textendash – textemdash — textregistered ® texttrademark ™ textasciitilde ~
            textbackslash \\ textunderscore _ LaTeX LaTeX TeX TeX BibTeX BibTeX % % & & _ _ $ $ # # { { } } lbrace { rbrace }
            """);
    private static final Set<String> SPACES = Set.of(" ", ",", ";", ":", ">", "~", "quad", "qquad", "\\");
    private static final Set<String> NOTHING = Set.of("!", "-", "/");

    private static final String DOUBLE_STRUCK = "CℂHℍNℕPℙQℚRℝZℤ";

    private TexSymbols() {}

    /** The name of a command without its backslash. */
    static Optional<String> of(String name) {
        if (NOTHING.contains(name)) {
            return Optional.of("");
        }
        return SPACES.contains(name) ? Optional.of(" ") : Optional.ofNullable(SYMBOLS.get(name));
    }

    /** ℝ for R; letters that came into Unicode later stay plain, because few fonts have them. */
    static String doubleStruck(String letters) {
        StringBuilder struck = new StringBuilder(letters);
        for (int at = 0; at < letters.length(); at++) {
            int place = DOUBLE_STRUCK.indexOf(letters.charAt(at));
            if (place >= 0 && place % 2 == 0) {
                struck.setCharAt(at, DOUBLE_STRUCK.charAt(place + 1));
            }
        }
        return struck.toString();
    }

    private static Map<String, String> table(String pairs) {
        String[] words = pairs.strip().split("\\s+");
        Map<String, String> table = new HashMap<>();
        for (int at = 0; at < words.length; at += 2) {
            table.put(words[at], words[at + 1]);
        }
        return Map.copyOf(table);
    }
}
