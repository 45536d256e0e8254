package dev.broadsheet.notify.reading;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The pages behind the links of a mail's papers. */
@CheckedTemplate(basePath = "pages", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
final class ReadingPages {

    private ReadingPages() {}

    /** @param wish {@code more} or {@code less} */
    static native TemplateInstance wish(
            String home, String title, String text, String token, String paper, String wish, String button);

    static native TemplateInstance said(String home, String title, String text);
}
