package dev.broadsheet.notify.subscription;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The pages that a reader meets between form and mail. */
@CheckedTemplate(basePath = "pages", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
final class Pages {

    private Pages() {}

    /** @param problem what was wrong with the last try; empty at the first */
    static native TemplateInstance subscribe(String home, String problem, String email);

    /** A question that one button answers. */
    static native TemplateInstance question(
            String home, String title, String text, String action, String token, String button);

    /** Something happened, or did not. */
    static native TemplateInstance notice(String home, String title, String text);
}
