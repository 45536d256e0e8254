package dev.broadsheet.notify.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class WordsTest {

    private static final Pattern PLACE = Pattern.compile("\\{\\d\\}");

    @Test
    void saysEverythingInGermanToo() {
        Properties english = read("/words/mail.properties");
        Properties german = read("/words/mail_de.properties");

        assertThat(german.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        for (String key : english.stringPropertyNames()) {
            assertThat(places(german.getProperty(key))).as(key).isEqualTo(places(english.getProperty(key)));
        }
    }

    @Test
    void fillsInWhatItIsGiven() {
        assertThat(Words.in("de").say("reason.SEARCH", "{1} & 'quoted'"))
                .isEqualTo("Passt zu Ihrer Suche „{1} & 'quoted'“");
        assertThat(Words.in("en").count("authors", 1, "Ada Lovelace")).isEqualTo("Ada Lovelace and 1 other");
        assertThat(Words.in("en").count("authors", 2, "Ada Lovelace", 2)).isEqualTo("Ada Lovelace and 2 others");
    }

    @Test
    void writesDatesAsTheLanguageDoes() {
        assertThat(Words.in("de").longDate(LocalDate.of(2026, 3, 2))).isEqualTo("Montag, 2. März 2026");
        assertThat(Words.in("en").shortDate(LocalDate.of(2026, 5, 21))).isEqualTo("21 May 2026");
    }

    @Test
    void speaksEnglishWhereThereIsNoTranslation() {
        assertThat(Words.in("xx").language()).isEqualTo("en");
        assertThat(Words.in("../../etc").say("read")).isEqualTo("Read");
    }

    private static String places(String text) {
        return PLACE.matcher(text)
                .results()
                .map(java.util.regex.MatchResult::group)
                .sorted()
                .toList()
                .toString();
    }

    private static Properties read(String resource) {
        Properties properties = new Properties();
        try (InputStream file = WordsTest.class.getResourceAsStream(resource)) {
            properties.load(new InputStreamReader(file, UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
