package dev.broadsheet.notify.smtp;

/** The server does not want to talk with us, or not as we have to. */
final class RefusedOpeningException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Reply reply;

    RefusedOpeningException(Reply reply) {
        super(reply.toString());
        this.reply = reply;
    }

    Reply reply() {
        return reply;
    }
}
