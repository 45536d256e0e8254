package dev.broadsheet.search.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentTagTest {

    @Test
    void isTheSameForTheSameContentOnly() {
        ContentTag tag = ContentTag.of("papers".getBytes(UTF_8));

        assertThat(tag).isEqualTo(ContentTag.of("papers".getBytes(UTF_8)));
        assertThat(tag).isNotEqualTo(ContentTag.of("paper".getBytes(UTF_8)));
        assertThat(tag.toString()).matches("W/\"[0-9a-f]{24}\"");
        assertThat(ContentTag.read(tag.toString())).contains(tag);
    }

    @ParameterizedTest
    @ValueSource(strings = {"W/\"abc\"", "\"abc\"", "\"x\", W/\"abc\"", "W/\"x\",W/\"abc\" , \"y\"", "*", " * "})
    void isKnownToWhoeverNamesIt(String ifNoneMatch) {
        assertThat(new ContentTag("abc").isIn(ifNoneMatch)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "\"abcd\"", "W/\"ab\"", "\"*\"", "\"a\"b\"c\""})
    void isUnknownToEverybodyElse(String ifNoneMatch) {
        assertThat(new ContentTag("abc").isIn(ifNoneMatch)).isFalse();
    }
}
