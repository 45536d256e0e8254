package dev.broadsheet.local.settings;

/** What keeps the platform from doing what was asked, told to a person: what is wrong, and what to do about it. */
public final class LaunchException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public LaunchException(String wrong, String whatToDo) {
        super(wrong + "\n" + whatToDo);
    }
}
