package dev.broadsheet.notify.mail;

import dev.broadsheet.contracts.email.SubscriberId;
import dev.broadsheet.contracts.paper.PaperId;
import java.time.LocalDate;

/** Links as long as real ones that lead nowhere. */
record PreviewLinks() implements MailLinks {

    private static final String ROOT = "https://papers.example.org";
    private static final String TOKEN = "?token=" + "preview".repeat(11);

    @Override
    public String home() {
        return ROOT + "/";
    }

    @Override
    public String host() {
        return "papers.example.org";
    }

    @Override
    public String paper(PaperId paper) {
        return ROOT + "/papers/" + paper;
    }

    @Override
    public String day(LocalDate day) {
        return ROOT + "/papers/date/" + day;
    }

    @Override
    public String week(LocalDate monday) {
        return ROOT + "/papers/week/2026-W10";
    }

    @Override
    public String confirm(SubscriberId reader) {
        return ROOT + "/subscriptions/confirm" + TOKEN;
    }

    @Override
    public String unsubscribe(SubscriberId reader) {
        return ROOT + "/subscriptions/unsubscribe" + TOKEN;
    }

    @Override
    public String preferences(SubscriberId reader) {
        return ROOT + "/subscriptions/preferences" + TOKEN;
    }

    @Override
    public String web(Letter letter) {
        return ROOT + "/subscriptions/mail" + TOKEN;
    }

    @Override
    public String feedback(Letter letter) {
        return ROOT + "/subscriptions/feedback" + TOKEN;
    }
}
