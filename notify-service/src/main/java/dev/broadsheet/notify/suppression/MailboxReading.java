package dev.broadsheet.notify.suppression;

import dev.broadsheet.notify.intake.OwnContext;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Locale;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import org.jboss.logging.Logger;

/**
 * Reads the mailbox, and empties it. A message is deleted only when what it says is done; several pods may read at once,
 * because a report that is applied again changes nothing.
 */
@ApplicationScoped
class MailboxReading {

    private static final Logger LOG = Logger.getLogger(MailboxReading.class);
    private static final String TIMEOUT_MILLIS = "20000";
    private static final Duration APPLYING = Duration.ofSeconds(30);
    /** Then it makes room for others; the rest comes with the next look. */
    private static final int MOST_AT_ONCE = 500;

    private final MailboxConfig config;
    private final ReportReader reader;
    private final ReportStore reports;
    private final Vertx vertx;

    @Inject
    MailboxReading(MailboxConfig config, ReportReader reader, ReportStore reports, Vertx vertx) {
        this.config = config;
        this.reader = reader;
        this.reports = reports;
        this.vertx = vertx;
    }

    @Scheduled(
            identity = "mailbox",
            every = "${broadsheet.mailbox.every:60s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void read() {
        if (config.host().isEmpty()) {
            return;
        }
        try (Store store = session().getStore(protocol())) {
            store.connect(
                    config.host().get(),
                    config.port().orElse(-1),
                    config.username().orElse(""),
                    config.password().orElse(""));
            read(store);
        } catch (MessagingException e) {
            LOG.warnf("mailbox not read cause=%s", e.getClass().getName());
        }
    }

    private void read(Store store) throws MessagingException {
        try (Folder folder = store.getFolder(config.folder())) {
            folder.open(Folder.READ_WRITE);
            int last = Math.min(folder.getMessageCount(), MOST_AT_ONCE);
            for (int number = 1; number <= last; number++) {
                take(folder.getMessage(number));
            }
        }
    }

    private void take(Message message) throws MessagingException {
        try {
            apply(reader.read(whole(message)));
        } catch (IOException | MessagingException e) {
            // Nobody can make sense of it: it is not to stand in the way for ever.
            LOG.warnf("unreadable message in the mailbox cause=%s", e.getClass().getName());
        }
        message.setFlag(Flags.Flag.DELETED, true);
    }

    // As it came: the parts that a server tells of are not always those that a message has.
    private static InputStream whole(Message message) throws IOException, MessagingException {
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        message.writeTo(octets);
        return new ByteArrayInputStream(octets.toByteArray());
    }

    // Hibernate Reactive works on an event loop only.
    private void apply(Report report) {
        CompletableFuture<Boolean> done = new CompletableFuture<>();
        OwnContext.of(vertx)
                .runOnContext(ignored -> Uni.createFrom()
                        .deferred(() -> reports.apply(report))
                        .subscribe()
                        .with(done::complete, done::completeExceptionally));
        Uni.createFrom().completionStage(done).await().atMost(APPLYING);
    }

    private String protocol() {
        return config.protocol().name().toLowerCase(Locale.ROOT);
    }

    private Session session() {
        Properties properties = new Properties();
        for (String name : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            properties.put("mail." + protocol() + "." + name, TIMEOUT_MILLIS);
        }
        properties.put("mail." + protocol() + ".ssl.checkserveridentity", "true");
        return Session.getInstance(properties);
    }
}
