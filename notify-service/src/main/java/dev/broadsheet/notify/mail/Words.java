package dev.broadsheet.notify.mail;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/** What mails say, in one language: the files {@code words/mail*.properties}. */
final class Words {

    private static final Map<String, Words> BY_LANGUAGE = new ConcurrentHashMap<>();
    // English where a language is not there, whatever this machine's own language is.
    private static final ResourceBundle.Control ENGLISH_OTHERWISE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final ResourceBundle bundle;
    private final DateTimeFormatter shortDate;
    private final DateTimeFormatter longDate;

    private Words(ResourceBundle bundle) {
        this.bundle = bundle;
        Locale locale = Locale.of(bundle.getString("language"));
        this.shortDate = DateTimeFormatter.ofPattern(bundle.getString("date.short"), locale);
        this.longDate = DateTimeFormatter.ofPattern(bundle.getString("date.long"), locale);
    }

    /** @param language a tag of two letters such as {@code de} */
    static Words in(String language) {
        return BY_LANGUAGE.computeIfAbsent(
                language.matches("[a-z]{2}") ? language : "en",
                known -> new Words(ResourceBundle.getBundle("words.mail", Locale.of(known), ENGLISH_OTHERWISE)));
    }

    String language() {
        return bundle.getString("language");
    }

    /** @param values what stands for {0}, {1} */
    String say(String key, Object... values) {
        String text = bundle.getString(key);
        StringBuilder said = new StringBuilder(text.length() + 40);
        for (int i = 0; i < text.length(); i++) {
            boolean place = text.charAt(i) == '{' && i + 2 < text.length() && text.charAt(i + 2) == '}';
            if (place) {
                said.append(values[text.charAt(i + 1) - '0']);
                i += 2;
            } else {
                said.append(text.charAt(i));
            }
        }
        return said.toString();
    }

    /** With {@code .one} or {@code .other} after the key. */
    String count(String key, int count, Object... values) {
        return say(key + (count == 1 ? ".one" : ".other"), values);
    }

    String shortDate(LocalDate day) {
        return shortDate.format(day);
    }

    String longDate(LocalDate day) {
        return longDate.format(day);
    }
}
