package dev.broadsheet.search.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class LinkedTextTest {

    private static final NamedLink ATTENTION = new NamedLink("/a", "attention");
    private static final NamedLink HEADS = new NamedLink("/h", "attention heads");

    @Test
    void linksThePlaceWhereAPhraseStandsFirst() {
        assertThat(LinkedText.of("Inattention. Attention is attention.", List.of(ATTENTION)))
                .containsExactly(
                        new Stretch("Inattention. ", null),
                        new Stretch("Attention", "/a"),
                        new Stretch(" is attention.", null));
    }

    @Test
    void linksTheLongerOfTwoPhrasesThatOverlap() {
        assertThat(LinkedText.of("Attention heads need attention", List.of(ATTENTION, HEADS)))
                .containsExactly(
                        new Stretch("Attention heads", "/h"),
                        new Stretch(" need ", null),
                        new Stretch("attention", "/a"));
    }

    @Test
    void linksAddressesWithoutThePunctuationBehindThem() {
        assertThat(LinkedText.of("Code (https://a.example/attention).", List.of(ATTENTION)))
                .containsExactly(
                        new Stretch("Code (", null),
                        new Stretch("https://a.example/attention", "https://a.example/attention"),
                        new Stretch(").", null));
        assertThat(LinkedText.of("javascript:alert(1) https://a.example/\"><img", List.of()))
                .extracting(Stretch::href)
                .containsExactly(null, "https://a.example/", null);
    }

    @Test
    void takesAPhraseForNoPattern() {
        assertThat(LinkedText.of("a+b (c", List.of(new NamedLink("/p", "a+b (c"), new NamedLink("/q", ".*"))))
                .containsExactly(new Stretch("a+b (c", "/p"));
    }

    @Property
    void keepsTheTextToTheCharacter(
            @ForAll @CharRange(from = 'a', to = 'c') @StringLength(max = 40) String text,
            @ForAll @Size(max = 6) List<@CharRange(from = 'a', to = 'c') @StringLength(max = 3) String> phrases) {
        List<NamedLink> links =
                phrases.stream().map(phrase -> new NamedLink("/", phrase)).toList();
        String spaced = text.replace('b', ' ');

        assertThat(LinkedText.of(spaced, links).stream().map(Stretch::text).collect(Collectors.joining()))
                .isEqualTo(spaced);
    }
}
