package dev.broadsheet.local.launch;

import java.nio.file.Path;
import java.util.List;

/**
 * The JVM's own archives of loaded classes (class data sharing, JEP 350): each process writes one when it ends for the
 * first time, and starts in about half the time from then on. The JVM replaces an archive that no longer fits.
 */
record ClassArchive(Path folder) {

    List<String> options(String process) {
        Path archive = folder.resolve(process + ".jsa");
        return List.of(
                "-XX:+AutoCreateSharedArchive",
                "-XX:SharedArchiveFile=" + archive,
                // What it could not archive is no news to anybody.
                "-Xlog:cds=off",
                "-Xlog:cds+dynamic=off",
                "-Xshare:auto");
    }
}
