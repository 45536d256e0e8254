package dev.broadsheet.notify.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MailLanguageTest {

    @ParameterizedTest
    @EnumSource
    void hasItsOwnWords(MailLanguage language) {
        assertThat(Words.in(language.tag()).language()).isEqualTo(language.tag());
        assertThat(MailLanguage.of(language.tag())).contains(language);
    }

    @Test
    void isNoneForATagThatNothingIsWrittenIn() {
        assertThat(MailLanguage.of("tlh")).isEmpty();
    }
}
