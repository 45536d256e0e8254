package dev.broadsheet.local.inbox;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The inbox over HTTP, for this machine only. */
final class InboxServer implements AutoCloseable {

    private static final int BACKLOG = 64;

    private final HttpServer server;
    private final ExecutorService requests;

    private InboxServer(HttpServer server, ExecutorService requests) {
        this.server = server;
        this.requests = requests;
    }

    static InboxServer start(int port, MailFolder folder) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), BACKLOG);
        ExecutorService requests = Executors.newFixedThreadPool(4);
        server.setExecutor(requests);
        Mailbox mailbox = new Mailbox(folder);
        server.createContext("/", new Handling(new InboxPages(mailbox)::answer));
        server.createContext("/api/messages", new Handling(new InboxApi(mailbox)::answer));
        server.start();
        return new InboxServer(server, requests);
    }

    @Override
    public void close() {
        server.stop(0);
        requests.shutdownNow();
    }
}
