package dev.broadsheet.local.launch;

import dev.broadsheet.local.console.Console;
import dev.broadsheet.local.process.ChildFailedException;
import dev.broadsheet.local.settings.LaunchException;
import dev.broadsheet.local.settings.Settings;
import java.io.UncheckedIOException;
import java.util.List;

/** What {@code ./dev} calls. */
final class Launcher {

    private static final int FAILED = 1;

    private Launcher() {}

    public static void main(String[] arguments) {
        Console console = Console.ofThisProcess();
        try {
            run(List.of(arguments), console);
        } catch (LaunchException | ChildFailedException e) {
            fail(console, e.getMessage());
        } catch (UncheckedIOException e) {
            fail(console, e.getMessage() + ": " + e.getCause());
        }
    }

    private static void fail(Console console, String message) {
        if (console.maySpeak()) {
            console.erase();
            System.err.println(message);
        }
        System.exit(FAILED);
    }

    private static void run(List<String> arguments, Console console) {
        Settings settings = Settings.of(System.getenv());
        String command = arguments.isEmpty() ? "" : arguments.getFirst();
        switch (command) {
            case "up" ->
                new Up(settings, System.getenv(), console)
                        .run(arguments.stream().skip(1).toList());
            case "down" -> new Down(settings, console).run();
            case "stop" -> new StopService(settings, console).run(service(arguments));
            case "start" -> new StartService(settings, console).run(service(arguments));
            case "status" -> new Status(settings, console).run();
            case "reset" -> new Reset(settings, console).run(arguments.contains("--yes"));
            case "import" -> new Import(settings, console).run(file(arguments), !arguments.contains("--no-wait"));
            case "reenrich" ->
                new Reenrich(settings, console).run(arguments.stream().skip(1).toList());
            case "reindex" ->
                new Reindex(settings, console).run(arguments.stream().skip(1).toList());
            case "dead-letters" ->
                new DeadLetters(settings, System.getenv(), console)
                        .run(arguments.stream().skip(1).toList());
            case "bench" ->
                new Bench(settings, console).run(arguments.stream().skip(1).toList());
            default -> throw new LaunchException("There is no command " + command + ".", "./dev help lists all.");
        }
    }

    private static Service service(List<String> arguments) {
        return Service.named(arguments.size() == 2 ? arguments.getLast() : "");
    }

    private static String file(List<String> arguments) {
        return arguments.stream()
                .skip(1)
                .filter(argument -> !argument.startsWith("--"))
                .findFirst()
                .orElseThrow(() -> new LaunchException(
                        "Which file?",
                        "./dev import FILE, with one paper (a JSON object) a line; - is standard input."));
    }
}
