package dev.broadsheet.notify.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** How fast mails may go: to the relay, and to each recipient domain. */
@ApplicationScoped
class SendingLimits {

    /** Who would wait longer makes room for mails to others. */
    static final Duration LONGEST_WAIT = Duration.ofSeconds(1);

    private static final int MOST_DOMAINS = 10_000;

    private final DeliveryConfig config;
    private final Optional<RateLimit> relay;
    // Of a domain that was not heard of for the longest time nothing is to be remembered.
    private final Map<String, RateLimit> domains = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, RateLimit> eldest) {
            return size() > MOST_DOMAINS;
        }
    };

    @Inject
    SendingLimits(DeliveryConfig config) {
        this.config = config;
        this.relay = limit(config.mailsPerSecond());
    }

    /** How long to wait before a mail to the domain may go; longer than {@link #LONGEST_WAIT}: not now. */
    Duration turn(String domain, long now) {
        Duration ofDomain =
                of(domain).map(limit -> limit.turn(now, LONGEST_WAIT)).orElse(Duration.ZERO);
        if (ofDomain.compareTo(LONGEST_WAIT) > 0) {
            return ofDomain;
        }
        Duration ofRelay = relay.map(limit -> limit.turn(now, LONGEST_WAIT)).orElse(Duration.ZERO);
        return ofRelay.compareTo(ofDomain) > 0 ? ofRelay : ofDomain;
    }

    private Optional<RateLimit> of(String domain) {
        double perSecond = config.domains().getOrDefault(domain, config.mailsPerSecondAndDomain());
        if (perSecond <= 0) {
            return Optional.empty();
        }
        synchronized (domains) {
            return Optional.of(domains.computeIfAbsent(domain, first -> new RateLimit(perSecond)));
        }
    }

    private static Optional<RateLimit> limit(double perSecond) {
        return perSecond > 0 ? Optional.of(new RateLimit(perSecond)) : Optional.empty();
    }
}
