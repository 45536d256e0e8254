package dev.broadsheet.notify.delivery;

import dev.broadsheet.contracts.email.EmailRequested;
import dev.broadsheet.notify.intake.Intake;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Sends the mails that were asked for; pods share the work by partition. */
@ApplicationScoped
class EmailRequestListener {

    private final Intake intake;
    private final Deliveries deliveries;

    @Inject
    EmailRequestListener(Intake intake, Deliveries deliveries) {
        this.intake = intake;
        this.deliveries = deliveries;
    }

    @Incoming("email-requests")
    Uni<Void> onRequested(ConsumerRecords<String, byte[]> records) {
        return intake.take(records, EmailRequested.class, deliveries::on);
    }
}
