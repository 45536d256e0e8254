package dev.broadsheet.notify.opensearch;

/** OpenSearch answered, and said no. */
public final class RequestRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final int LONGEST_ANSWER = 500;

    private final int status;
    private final String answer;

    private RequestRefusedException(int status, String answer) {
        super("HTTP " + status + ": "
                + (answer.length() > LONGEST_ANSWER ? answer.substring(0, LONGEST_ANSWER) + "…" : answer));
        this.status = status;
        this.answer = answer;
    }

    static RequestRefusedException of(int status, String answer) {
        return new RequestRefusedException(status, answer);
    }

    public int status() {
        return status;
    }

    /** Whether what was to be made is there. */
    public boolean isBecauseItExists() {
        return answer.contains("resource_already_exists_exception");
    }
}
