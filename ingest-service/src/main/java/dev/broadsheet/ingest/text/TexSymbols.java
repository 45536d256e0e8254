package dev.broadsheet.ingest.text;

import java.util.HashMap;
import java.util.Map;

/** What TeX's commands look like in Unicode. */
final class TexSymbols {

    /** The accents, and at the same place in {@link #MARKS} what they put on a letter. */
    static final String ACCENTS = "'`^\"~=.cvuHdbrk";

    static final String MARKS =
            "\u0301\u0300\u0302\u0308\u0303\u0304\u0307\u0327\u030c\u0306\u030b\u0323\u0331\u030a\u0328";

    static final Map<String, String> TEXT = table(
            """
            ss ß  o ø  O Ø  l ł  L Ł  ae æ  AE Æ  oe œ  OE Œ  aa å  AA Å  i ı  j ȷ  dh ð  DH Ð  th þ  TH Þ  dj đ  DJ Đ
            ng ŋ  NG Ŋ  S §  P ¶  copyright ©  pounds £  dag †  ddag ‡  textendash –  textemdash —  textquoteleft ‘
            textquoteright ’  textquotedblleft “  textquotedblright ”  textregistered ®  texttrademark ™  textdegree °
            degree °  deg °  textasciitilde ~  textasciicircum ^  textunderscore _  textbar |  textless <
            textgreater >  textmu µ  euro €  texteuro €  LaTeX LaTeX  TeX TeX  BibTeX BibTeX  textellipsis …
            % %  & &  _ _  $ $  # #  textquotesingle '  textbullet •  textdollar $  slash /
            """,
            Map.of(" ", " ", ",", " ", ";", " ", ":", " ", "!", "", "-", "", "/", "", "@", "", "\\", " ", "quad", " "));

    static final Map<String, String> MATH =
            table("""
            alpha α  beta β  gamma γ  delta δ  epsilon ϵ  varepsilon ε  zeta ζ  eta η  theta θ  vartheta ϑ  iota ι
            kappa κ  lambda λ  mu μ  nu ν  xi ξ  omicron ο  pi π  varpi ϖ  rho ρ  varrho ϱ  sigma σ  varsigma ς  tau τ
            upsilon υ  phi ϕ  varphi φ  chi χ  psi ψ  omega ω  Gamma Γ  Delta Δ  Theta Θ  Lambda Λ  Xi Ξ  Pi Π  Sigma Σ
            Upsilon Υ  Phi Φ  Psi Ψ  Omega Ω  ell ℓ  hbar ℏ  imath ı  jmath ȷ  Re ℜ  Im ℑ  aleph ℵ  partial ∂  nabla ∇
            infty ∞  emptyset ∅  varnothing ∅  forall ∀  exists ∃  neg ¬  lnot ¬  in ∈  notin ∉  ni ∋  subset ⊂
            subseteq ⊆  supset ⊃  supseteq ⊇  cap ∩  cup ∪  setminus ∖  wedge ∧  land ∧  vee ∨  lor ∨  times ×  div ÷
            pm ±  mp ∓  cdot ·  bullet •  circ ∘  ast ∗  star ⋆  oplus ⊕  ominus ⊖  otimes ⊗  odot ⊙  leq ≤  le ≤
            geq ≥  ge ≥  leqslant ⩽  geqslant ⩾  ll ≪  gg ≫  neq ≠  ne ≠  equiv ≡  sim ∼  simeq ≃  approx ≈  cong ≅
            propto ∝  lesssim ≲  gtrsim ≳  prec ≺  succ ≻  mid ∣  parallel ∥  perp ⊥  to →  rightarrow →  longrightarrow ⟶
            leftarrow ←  gets ←  leftrightarrow ↔  Rightarrow ⇒  Leftarrow ⇐  Leftrightarrow ⇔  iff ⇔  implies ⇒
            mapsto ↦  uparrow ↑  downarrow ↓  nearrow ↗  searrow ↘  hookrightarrow ↪  sum ∑  prod ∏  int ∫  oint ∮
            bigcup ⋃  bigcap ⋂  angle ∠  triangle △  square □  Box □  diamond ⋄  langle ⟨  rangle ⟩  lfloor ⌊  rfloor ⌋
            lceil ⌈  rceil ⌉  vert |  lvert |  rvert |  Vert ‖  lVert ‖  rVert ‖  | ‖  prime ′  dagger †  ddagger ‡
            ldots …  dots …  cdots ⋯  vdots ⋮  ddots ⋱  top ⊤  bot ⊥  vdash ⊢  models ⊨  degree °  deg °  AA Å  colon :
            odots ⊙  sun ☉  checkmark ✓  log log  ln ln  exp exp  sin sin  cos cos  tan tan  min min  max max  sup sup
            inf inf  lim lim  arg arg  det det  dim dim  ker ker  mod mod  gcd gcd  Pr Pr  % %  & &  _ _  $ $  # #
            { {  } }  lbrace {  rbrace }
            """, Map.of(" ", " ", ",", " ", ";", " ", ":", " ", ">", " ", "quad", " ", "qquad", " "));

    private static final Map<Integer, String> RAISED = pairs(
            "0⁰1¹2²3³4⁴5⁵6⁶7⁷8⁸9⁹+⁺-⁻=⁼(⁽)⁾aᵃbᵇcᶜdᵈeᵉfᶠgᵍhʰiⁱjʲkᵏlˡmᵐnⁿoᵒpᵖrʳsˢtᵗuᵘvᵛwʷxˣyʸzᶻAᴬBᴮDᴰEᴱGᴳHᴴIᴵJᴶKᴷLᴸMᴹNᴺOᴼPᴾ"
                    + "RᴿTᵀUᵁVⱽWᵂαᵅβᵝγᵞδᵟθᶿ∘°°°′′††‡‡**");

    private static final Map<Integer, String> LOWERED =
            pairs("0₀1₁2₂3₃4₄5₅6₆7₇8₈9₉+₊-₋=₌(₍)₎aₐeₑhₕiᵢjⱼkₖlₗmₘnₙoₒpₚrᵣsₛtₜuᵤvᵥxₓβᵦγᵧρᵨφᵩχᵪ");

    private TexSymbols() {}

    /** Alphabets of formulas; letters that were in Unicode before the others stand elsewhere. */
    enum Alphabet {
        DOUBLE_STRUCK(0x1d538, 0x1d552, "CℂHℍNℕPℙQℚRℝZℤ"),
        SCRIPT(0x1d49c, 0x1d4b6, "BℬEℰFℱHℋIℐLℒMℳRℛeℯgℊoℴ"),
        FRAKTUR(0x1d504, 0x1d51e, "CℭHℌIℑRℜZℨ");

        private final int capitals;
        private final int smalls;
        private final String elsewhere;

        Alphabet(int capitals, int smalls, String elsewhere) {
            this.capitals = capitals;
            this.smalls = smalls;
            this.elsewhere = elsewhere;
        }

        String of(String plain) {
            StringBuilder styled = new StringBuilder();
            plain.codePoints().forEach(letter -> styled.appendCodePoint(of(letter)));
            return styled.toString();
        }

        private int of(int letter) {
            int index = elsewhere.indexOf(letter);
            if (index >= 0 && index % 2 == 0) {
                return elsewhere.charAt(index + 1);
            }
            if (letter >= 'A' && letter <= 'Z') {
                return capitals + letter - 'A';
            }
            return letter >= 'a' && letter <= 'z' ? smalls + letter - 'a' : letter;
        }
    }

    /** The letter that an accent is put on: {@code e}, <code>{e}</code>, {@code \i}, <code>{\i}</code>. */
    static String letter(String argument) {
        String bare = argument.replace("{", "").replace("}", "").strip();
        return switch (bare) {
            case "\\i", "\\imath" -> "i";
            case "\\j", "\\jmath" -> "j";
            default -> bare.startsWith("\\") ? TEXT.getOrDefault(bare.substring(1), "") : bare;
        };
    }

    /** @return empty if Unicode has it not */
    static String superscript(String shown) {
        return moved(shown, RAISED);
    }

    /** @return empty if Unicode has it not */
    static String subscript(String shown) {
        return moved(shown, LOWERED);
    }

    private static String moved(String shown, Map<Integer, String> forms) {
        StringBuilder out = new StringBuilder();
        for (int c : shown.codePoints().toArray()) {
            String form = forms.get(c);
            if (form == null) {
                return "";
            }
            out.append(form);
        }
        return out.toString();
    }

    private static Map<Integer, String> pairs(String written) {
        Map<Integer, String> forms = new HashMap<>();
        int[] all = written.codePoints().toArray();
        for (int at = 0; at + 1 < all.length; at += 2) {
            forms.putIfAbsent(all[at], Character.toString(all[at + 1]));
        }
        return Map.copyOf(forms);
    }

    private static Map<String, String> table(String pairs, Map<String, String> spaces) {
        Map<String, String> table = new HashMap<>(spaces);
        String[] words = pairs.strip().split("\\s+");
        for (int at = 0; at < words.length; at += 2) {
            table.put(words[at], words[at + 1]);
        }
        return Map.copyOf(table);
    }
}
