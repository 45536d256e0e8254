package dev.broadsheet.local.inbox;

import java.io.IOException;
import java.nio.file.Path;

/** Receives mail over SMTP, keeps it, and shows it over HTTP. */
final class MailNode {

    private MailNode() {}

    /** @param arguments the folder of the mails, the SMTP port and the HTTP port */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        MailFolder folder = MailFolder.open(Path.of(arguments[0]));
        MailReceiver receiver = MailReceiver.start(Integer.parseInt(arguments[1]), folder);
        InboxServer inbox = InboxServer.start(Integer.parseInt(arguments[2]), folder);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            receiver.close();
                            inbox.close();
                        },
                        "close"));
        Thread.currentThread().join();
    }
}
