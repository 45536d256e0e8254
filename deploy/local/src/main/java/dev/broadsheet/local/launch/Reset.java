package dev.broadsheet.local.launch;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.broadsheet.local.console.Console;
import dev.broadsheet.local.parts.Folders;
import dev.broadsheet.local.settings.LaunchException;
import dev.broadsheet.local.settings.Settings;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Locale;

/** {@code ./dev reset}: deletes what the platform stored. */
record Reset(Settings settings, Console console) {

    void run(boolean confirmed) {
        if (!Files.isDirectory(settings.data())) {
            console.line("There is no data in " + settings.data() + ".");
            return;
        }
        refuseForeign();
        if (DataLock.isHeld(settings.data())) {
            throw new LaunchException("The platform is running on this data.", "Stop it first: ./dev down");
        }
        if (confirmed || isConfirmed()) {
            delete();
        } else {
            console.line("Nothing was deleted.");
        }
    }

    // What is in a folder that BROADSHEET_DATA names by mistake is somebody's.
    private void refuseForeign() {
        if (!DataLock.isOurs(settings.data())) {
            throw new LaunchException(
                    settings.data() + " was not made by ./dev up.", "Check BROADSHEET_DATA; nothing was deleted.");
        }
    }

    private boolean isConfirmed() {
        console.line("This deletes every paper, reader and mail in " + settings.data() + ". Type yes to go on:");
        try {
            String answer = new BufferedReader(new InputStreamReader(System.in, UTF_8)).readLine();
            return answer != null && "yes".equals(answer.strip().toLowerCase(Locale.ROOT));
        } catch (IOException e) {
            return false;
        }
    }

    private void delete() {
        try {
            Folders.delete(settings.data());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + settings.data(), e);
        }
        console.line("Deleted " + settings.data() + ".");
    }
}
