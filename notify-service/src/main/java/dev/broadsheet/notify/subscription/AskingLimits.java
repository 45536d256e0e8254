package dev.broadsheet.notify.subscription;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;

/**
 * How often one address may be written into forms, and how many forms one client may send, in windows of fixed length. Each
 * pod counts for itself, and known addresses as unknown ones: a refusal tells nothing of them.
 */
@Singleton
class AskingLimits {

    private static final long MOST_COUNTED = 100_000;
    private static final int NETWORK_BYTES = 8;

    private final SubscriptionConfig config;
    private final Clock clock;
    private final Cache<String, Window> windows =
            Caffeine.newBuilder().maximumSize(MOST_COUNTED).build();

    private record Window(Instant end, int used) {}

    @Inject
    AskingLimits(SubscriptionConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    /** @throws AskingTooOftenException if this is one too many */
    void count(HttpServerRequest client, EmailAddress address) {
        count("client " + network(client.remoteAddress()), config.requestsPerClient());
        count("address " + address.normalised(), config.requestsPerAddress());
    }

    private void count(String who, int most) {
        if (most == 0) {
            return;
        }
        Instant now = clock.instant();
        Window window = windows.asMap().compute(who, (key, known) -> next(known, now));
        if (window.used() > most) {
            throw new AskingTooOftenException(Duration.between(now, window.end()));
        }
    }

    private Window next(Window known, Instant now) {
        boolean over = known == null || !now.isBefore(known.end());
        return over ? new Window(now.plus(config.window()), 1) : new Window(known.end(), known.used() + 1);
    }

    /** An IPv4 address, or the first 64 bits of an IPv6 address: one household has all that begin so. */
    static String network(SocketAddress remote) {
        String literal = remote == null ? null : remote.hostAddress();
        if (literal == null) {
            return "unknown";
        }
        try {
            InetAddress address = InetAddress.getByName(literal);
            return address instanceof Inet6Address
                    ? HexFormat.of().formatHex(address.getAddress(), 0, NETWORK_BYTES)
                    : literal;
        } catch (UnknownHostException e) {
            return literal;
        }
    }
}
