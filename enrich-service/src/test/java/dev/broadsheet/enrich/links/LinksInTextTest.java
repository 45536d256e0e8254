package dev.broadsheet.enrich.links;

import static org.assertj.core.api.Assertions.assertThat;

import dev.broadsheet.contracts.paper.Link;
import dev.broadsheet.contracts.paper.Link.Kind;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinksInTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Code: https://github.com/ada/engine.                  | CODE    | https://github.com/ada/engine",
                "(see https://www.github.com/ada/engine),              | CODE    | https://github.com/ada/engine",
                "available at github.com/ada/my_engine.git             | CODE    | https://github.com/ada/my_engine",
                "at \\url{https://github.com/ada/my\\_engine}.         | CODE    | https://github.com/ada/my_engine",
                "\\href{http://github.com/ada/e.js/tree/main}{here}    | CODE    | https://github.com/ada/e.js",
                "[code](https://github.com/ada/engine/)                | CODE    | https://github.com/ada/engine",
                "https://GitHub.com/Ada/Engine#readme; and             | CODE    | https://github.com/Ada/Engine",
                "https://gitlab.com/lab/group/engine/-/tree/main       | CODE    | https://gitlab.com/lab/group/engine",
                "https://bitbucket.org/ada/engine/src                  | CODE    | https://bitbucket.org/ada/engine",
                "https://huggingface.co/ada/engine-7B.                 | MODEL   | https://huggingface.co/ada/engine-7B",
                "https://hf.co/datasets/ada/cards                      | DATASET | https://huggingface.co/datasets/ada/cards",
                "huggingface.co/spaces/ada/demo,                       | SPACE   | https://huggingface.co/spaces/ada/demo",
                "https://huggingface.co/collections/ada/all-of-it      | PROJECT | https://huggingface.co/collections/ada/all-of-it",
                "https://anonymous.4open.science/r/engine-1A2B/README.md. | CODE | https://anonymous.4open.science/r/engine-1A2B",
                "https://git.example.edu/lab/engine .                  | CODE    | https://git.example.edu/lab/engine",
                "https://github.com/ada/engine-.                       | CODE    | https://github.com/ada/engine-",
                "https://github.com/ada/engine–two.                    | CODE    | https://github.com/ada/engine--two",
                "\\href{https://github.com/ada/e}{\\textcolor{blue}{Git}} | CODE  | https://github.com/ada/e",
                "<https://github.com/ada/engine>.                      | CODE    | https://github.com/ada/engine",
                "https://github.com/ ada/engine                        | CODE    | https://github.com/ada/engine",
                "https://github.com/ada/ Engine.                       | CODE    | https://github.com/ada/Engine",
                "https://github.com/ada- lab/long- engine              | CODE    | https://github.com/ada-lab/long-engine",
                "https: //github. com/ada/engine                       | CODE    | https://github.com/ada/engine",
                "athttps:/github.com//ada/engine                       | CODE    | https://github.com/ada/engine",
                "Page: ada.github.io/engine.                           | PROJECT | https://ada.github.io/engine",
                "http://Ada.github.io/Engine/                          | PROJECT | https://ada.github.io/Engine/",
                "see www.example.org/work#demo.                        | PROJECT | https://www.example.org/work#demo",
                "http://example.org/?id=7&utm_source=x                 | PROJECT | http://example.org/?id=7&utm_source=x",
                "https://example.org/?utm_source=x                     | PROJECT | https://example.org",
                "project page: engine.example.ai)                      | PROJECT | https://engine.example.ai",
                "https://github.com.example.net/ada/engine             | PROJECT | https://github.com.example.net/ada/engine",
            })
    void findsAnAddressAsPeopleWriteIt(String text, Kind kind, String url) {
        assertThat(LinksInText.in(text)).containsExactly(new Link(kind, url));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no link",
                "https://github.com",
                "https://github.com/ada",
                "https://github.com/features/actions",
                "https://huggingface.co/papers/2601.15621",
                "https://huggingface.co/ada",
                "https://huggingface.co/datasets/squad",
                "ada@github.com/ada/engine",
                "https://github.com/../engine",
                "https://github.com@evil.example/ada/engine",
                "https://arxiv.org/abs/2601.15621",
                "https://doi.org/10.1000/182",
                "https://youtu.be/abcdefghijk",
                "https://creativecommons.org/licenses/by/4.0/",
                "https://example.org/poster.pdf",
                "Conference website: https://conference.example/2025",
                "accepted at the Example Workshop (https://workshop.example)",
                "models as FLUX-1.dev and services as Perplexity.ai",
                "http://127.0.0.1/engine",
            })
    void leavesTheRest(String text) {
        assertThat(LinksInText.in(text)).isEmpty();
    }

    @Test
    void namesEachOnceInTheOrderOfTheText() {
        String text = "https://github.com/ada/b and https://github.com/ada/a, again http://github.com/Ada/B.";

        assertThat(LinksInText.in(text))
                .extracting(Link::url)
                .containsExactly("https://github.com/ada/b", "https://github.com/ada/a");
    }

    @Test
    void isBounded() {
        String many = "https://github.com/ada/engine%d ".repeat(500).formatted(numbers(500));

        assertThat(LinksInText.in(many)).hasSize(20);
    }

    private static Object[] numbers(int count) {
        Object[] numbers = new Object[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = i;
        }
        return numbers;
    }

    @Property
    void neverThrowsAndNeverAnswersAnythingButHttp(@ForAll("addressLike") String text) {
        assertThat(LinksInText.in(text))
                .allSatisfy(link -> assertThat(link.url()).matches("https?://[a-z0-9._-]+(:\\d+)?([/?#][!-~]*)?"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://",
                "a.",
                "https://github.com/a/ ",
                "a-",
                "\\_",
                "www.",
                "at ",
                "https://a- ",
                "http:/",
                ". ",
                "/",
                "{"
            })
    @Timeout(2)
    void takesLinearTime(String part) {
        assertThat(LinksInText.in(part.repeat(20_000 / part.length()))).hasSizeLessThanOrEqualTo(20);
    }

    @Property
    void neverThrowsOnAnyText(@ForAll String text) {
        assertThat(LinksInText.in(text)).hasSizeLessThanOrEqualTo(20);
    }

    @Provide
    Arbitrary<String> addressLike() {
        List<String> parts = List.of(
                "https://",
                "http://",
                "javascript:",
                "www.",
                "github.com",
                "huggingface.co",
                "hf.co",
                "gitlab.com",
                "/",
                "ada",
                "datasets",
                "spaces",
                "..",
                ".git",
                ".",
                ",",
                "\\url{",
                "}",
                "\\_",
                "-",
                "?q=",
                "#",
                "<b>",
                "\"",
                " ",
                "\n",
                "é",
                "%00",
                "@");
        return Arbitraries.of(parts).list().ofMaxSize(30).map(list -> String.join("", list));
    }
}
