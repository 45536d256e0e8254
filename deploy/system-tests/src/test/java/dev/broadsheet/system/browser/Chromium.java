package dev.broadsheet.system.browser;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The browser as the machine has it: nothing is downloaded. {@code ./dev} looks for it and says where it is. */
final class Chromium {

    private static final String VARIABLE = "BROADSHEET_CHROMIUM";
    private static final String OF_DEBIAN = "/usr/bin/chromium";

    private Chromium() {}

    static Optional<Path> find() {
        return Optional.of(Path.of(System.getenv().getOrDefault(VARIABLE, OF_DEBIAN)))
                .filter(Files::isExecutable);
    }

    static String howToGetIt() {
        return "There is no Chromium at " + OF_DEBIAN + ", and " + VARIABLE + " names none: apt-get install chromium";
    }
}
