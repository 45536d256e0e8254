package dev.broadsheet.local.process;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** A program that starts a child, tells its process id in a file, and waits to be killed. */
final class ShortLivedParent {

    private ShortLivedParent() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        ChildProcess child = ChildProcess.start(
                ChildCommand.of("orphan", List.of("sleep", "600"), folder, folder.resolve("orphan.log")));
        Path unfinished = Files.writeString(folder.resolve("unfinished"), Long.toString(child.pid()));
        Files.move(unfinished, Path.of(arguments[1]), StandardCopyOption.ATOMIC_MOVE);
        Thread.currentThread().join();
    }
}
