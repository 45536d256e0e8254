package dev.broadsheet.notify.mail;

import io.quarkus.qute.Engine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The two parts of each mail, from the templates in {@code templates/mails}. */
@ApplicationScoped
class MailTexts {

    private final Engine engine;

    @Inject
    MailTexts(Engine engine) {
        this.engine = engine;
    }

    /** Papers under the reasons why the reader gets them. */
    String papersText(PapersSheet sheet) {
        return render("papers-text.txt", "sheet", sheet);
    }

    String papersHtml(PapersSheet sheet) {
        return render("papers-html.html", "sheet", sheet);
    }

    /** A few sentences and one button. */
    String noteText(Note note) {
        return render("note-text.txt", "note", note);
    }

    String noteHtml(Note note) {
        return render("note-html.html", "note", note);
    }

    private String render(String template, String name, Object value) {
        return engine.getTemplate("mails/" + template).data(name, value).render();
    }
}
