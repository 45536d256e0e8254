package dev.broadsheet.search.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {

    @ParameterizedTest
    @ValueSource(strings = {"https://github.com/a/b", "http://a.example/x--y?z=1#top", "HTTPS://a.example/"})
    void takesAddressesOfTheWeb(String address) {
        assertThat(WebAddress.tryParse(address)).contains(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JavaScript:alert(1)//https://a.example",
                "data:text/html,x",
                "//a.example",
                "https:a.example",
                "https://",
                "https://a.example/\"><img onerror=alert(1)>",
                "nothing",
                ""
            })
    void leadsNowhereElse(String address) {
        assertThat(WebAddress.tryParse(address)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "10.1000/x<y>, https://doi.org/10.1000/x%3Cy%3E",
        "Qwen/Qwen3-TTS, https://doi.org/Qwen/Qwen3-TTS",
        "a b?c#d, https://doi.org/a%20b%3Fc%23d"
    })
    void encodesAnyPath(String path, String address) {
        assertThat(WebAddress.below("https://doi.org", path)).isEqualTo(address);
    }
}
