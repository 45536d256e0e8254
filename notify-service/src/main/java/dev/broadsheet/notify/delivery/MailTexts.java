package dev.broadsheet.notify.delivery;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** The two parts of each mail. */
@CheckedTemplate(basePath = "mails", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
final class MailTexts {

    private MailTexts() {}

    static native TemplateInstance confirmationText(String confirm, String home);

    static native TemplateInstance confirmationHtml(String confirm, String home);

    static native TemplateInstance digestText(DigestHead head, List<DigestItem> papers);

    static native TemplateInstance digestHtml(DigestHead head, List<DigestItem> papers);
}
