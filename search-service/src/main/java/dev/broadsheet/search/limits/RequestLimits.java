package dev.broadsheet.search.limits;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import java.util.EnumMap;
import java.util.Map;

/**
 * Tells on every answer of the API how often its caller may ask, and refuses who asks more often: before anything is read
 * or searched.
 */
@Singleton
class RequestLimits {

    // After CORS (300), so that a refusal can be read by foreign pages too; before everything that costs.
    private static final int PRIORITY = 150;

    private final Allowances allowances;
    private final Map<Bucket, Counter> refused = new EnumMap<>(Bucket.class);

    RequestLimits(Allowances allowances, MeterRegistry registry) {
        this.allowances = allowances;
        for (Bucket bucket : Bucket.values()) {
            refused.put(
                    bucket,
                    Counter.builder("broadsheet.search.requests.refused")
                            .description("Requests of an address that had asked too often")
                            .tag("bucket", bucket.title())
                            .register(registry));
        }
    }

    void register(@Observes Filters filters) {
        filters.register(this::count, PRIORITY);
    }

    private void count(RoutingContext context) {
        Bucket.of(context.normalizedPath())
                .flatMap(bucket -> allowances.take(
                        bucket, ClientAddress.of(context.request().remoteAddress())))
                .ifPresentOrElse(allowance -> answer(context, allowance), context::next);
    }

    private void answer(RoutingContext context, Allowance allowance) {
        context.response().putHeader("RateLimit", allowance.state()).putHeader("RateLimit-Policy", allowance.policy());
        if (allowance.exceeded()) {
            refused.get(allowance.bucket()).increment();
            refuse(context.response(), allowance);
        } else {
            context.next();
        }
    }

    private static void refuse(HttpServerResponse response, Allowance allowance) {
        String message = "too many requests: %d in %d seconds from one address; try again in %d seconds"
                .formatted(allowance.quota(), allowance.window().toSeconds(), allowance.secondsLeft());
        response.setStatusCode(Status.TOO_MANY_REQUESTS.getStatusCode())
                .putHeader(HttpHeaders.RETRY_AFTER, Long.toString(allowance.secondsLeft()))
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .putHeader(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON)
                .end(new JsonObject().put("error", message).encode());
    }
}
