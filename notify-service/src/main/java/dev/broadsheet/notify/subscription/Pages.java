package dev.broadsheet.notify.subscription;

import dev.broadsheet.notify.web.PageText;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** The pages that a reader meets between form and mail. */
@CheckedTemplate(basePath = "pages", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
final class Pages {

    private Pages() {}

    static native TemplateInstance subscribe(String home, SubscribeForm form);

    /** What was asked for, to be confirmed; with the choice of hour and zone for a reader who is new. */
    static native TemplateInstance confirm(String home, String token, List<Held> waiting, List<String> zones);

    /**
     * @param saved whether the last change was just made
     * @param problem why it was not; empty if there was none
     */
    static native TemplateInstance preferences(
            String home, String token, ReaderPage reader, List<String> zones, boolean saved, String problem);

    /** Where a reader asks for the link to their preferences. */
    static native TemplateInstance link(String home, String problem, String email);

    /** A question that one button answers. */
    static native TemplateInstance question(
            String home, String title, String text, String action, String token, String button, PageText.Way otherwise);

    /** Something happened, or did not. */
    static native TemplateInstance notice(String home, String title, String text, PageText.Way onward);
}
