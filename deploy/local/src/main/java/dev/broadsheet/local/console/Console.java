package dev.broadsheet.local.console;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Standard output: a terminal, where one line at the bottom changes in place, or a file, where each line stands. */
public final class Console {

    private static final String ERASE = "\r\u001b[K";

    private final PrintStream out;
    private final boolean terminal;
    private boolean lineOpen;
    private Thread onlySpeaker;

    public Console(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    /** As {@code ./dev} found standard output to be. */
    public static Console ofThisProcess() {
        PrintStream utf8 = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        return new Console(utf8, Boolean.getBoolean("broadsheet.terminal"));
    }

    public boolean isTerminal() {
        return terminal;
    }

    /** A line that stays. */
    public synchronized void line(String text) {
        if (!maySpeak()) {
            return;
        }
        erase();
        out.println(text);
        out.flush();
    }

    /** The changing line; nothing where there is no terminal. */
    public synchronized void status(String text) {
        if (terminal && maySpeak()) {
            out.print(ERASE + text);
            out.flush();
            lineOpen = true;
        }
    }

    /** From now on only this thread is heard: what others were about to say no longer matters. */
    public synchronized void takeOver() {
        onlySpeaker = Thread.currentThread();
    }

    /** Whether the calling thread is heard. */
    public synchronized boolean maySpeak() {
        return onlySpeaker == null || onlySpeaker.equals(Thread.currentThread());
    }

    public synchronized void erase() {
        if (lineOpen) {
            out.print(ERASE);
            out.flush();
            lineOpen = false;
        }
    }
}
