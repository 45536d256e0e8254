package dev.broadsheet.search.export;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;

/** Texts as nobody should write them; never blank, which no title and no name of a paper is. */
final class HostileText {

    private HostileText() {}

    static Arbitrary<String> any() {
        Arbitrary<String> pieces = Arbitraries.of(
                "{",
                "}",
                "\\{",
                "\\}",
                "\\",
                "$",
                "$$",
                "\"",
                "'",
                "\n",
                "\r\n",
                "\n@misc{x,",
                "\nER  - ",
                "%",
                "#",
                "&",
                "_",
                "^^5c",
                "~",
                "@",
                ",",
                " and ",
                "\u0000",
                "\u0007",
                "\u2028",
                "\u202e",
                "\ud800",
                "\\input{x}",
                "\\(",
                "\\)",
                "\\[",
                "\\emph{",
                "$x_1$",
                "<script>",
                "]]>",
                "& ",
                "Qué",
                "王小明",
                "Перельман",
                "😀",
                "a",
                " ",
                "GPT-4");
        Arbitrary<String> anything = Arbitraries.strings().ofMaxLength(5);
        return Arbitraries.frequencyOf(Tuple.of(5, pieces), Tuple.of(1, anything))
                .list()
                .ofMinSize(1)
                .ofMaxSize(25)
                .map(parts -> String.join("", parts))
                .filter(text -> !text.isBlank());
    }
}
