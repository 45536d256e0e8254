package dev.broadsheet.local.gateway;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.OriginRequestProvider;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import java.time.Duration;
import java.util.function.Supplier;

/** A reverse proxy that streams both ways, and says which service is down when one is. */
public final class Gateway {

    private static final Duration CONNECTING = Duration.ofSeconds(3);
    private static final int CONNECTIONS = 128;
    /** A search for a pasted text; in bytes. */
    private static final int LONGEST_ADDRESS = 16 * 1024;

    private final Supplier<Routes> routes;

    private Gateway(Supplier<Routes> routes) {
        this.routes = routes;
    }

    /** @param arguments the address and port to listen on; the ports of ingest, search and notify */
    public static void main(String[] arguments) throws Exception {
        Routes routes = new Routes(
                Integer.parseInt(arguments[2]), Integer.parseInt(arguments[3]), Integer.parseInt(arguments[4]));
        start(arguments[0], Integer.parseInt(arguments[1]), () -> routes)
                .toCompletionStage()
                .toCompletableFuture()
                .get();
    }

    /** @param routes asked for every request */
    public static Future<HttpServer> start(String address, int port, Supplier<Routes> routes) {
        Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(2).setWorkerPoolSize(1));
        HttpClient client = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout((int) CONNECTING.toMillis())
                .setMaxPoolSize(CONNECTIONS));
        HttpProxy proxy = HttpProxy.reverseProxy(client);
        Gateway gateway = new Gateway(routes);
        proxy.origin(OriginRequestProvider.selector(context ->
                Future.succeededFuture(gateway.origin(context.request().proxiedRequest()))));
        proxy.addInterceptor(gateway.new Forwarding());
        // A client that asks first whether it may send a large body would wait for an answer that nobody gives.
        HttpServerOptions options = new HttpServerOptions()
                .setHandle100ContinueAutomatically(true)
                .setMaxInitialLineLength(LONGEST_ADDRESS);
        return vertx.createHttpServer(options).requestHandler(proxy).listen(port, address);
    }

    private SocketAddress origin(HttpServerRequest request) {
        return SocketAddress.inetSocketAddress(destination(request).port(), "127.0.0.1");
    }

    private Routes.Destination destination(HttpServerRequest request) {
        return routes.get().of(request.method().name(), request.path() == null ? "/" : request.path());
    }

    private final class Forwarding implements ProxyInterceptor {

        @Override
        public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
            tellWhereFrom(context.request());
            return context.sendRequest().recover(failure -> Future.succeededFuture(unreachable(context, failure)));
        }

        // Set, not added to: nobody stands before this gateway, so what a client says of others is made up.
        private static void tellWhereFrom(ProxyRequest request) {
            HttpServerRequest original = request.proxiedRequest();
            request.headers().remove("Forwarded");
            request.putHeader("X-Forwarded-For", original.remoteAddress().hostAddress());
            request.putHeader("X-Forwarded-Proto", original.scheme());
            if (original.authority() != null) {
                request.putHeader("X-Forwarded-Host", original.authority().toString());
            }
        }

        private ProxyResponse unreachable(ProxyContext context, Throwable failure) {
            Routes.Destination destination = destination(context.request().proxiedRequest());
            String text = "The %s service does not answer (%s). ./dev status shows what runs, ./dev logs %s says why.%n"
                    .formatted(destination.service(), failure.getClass().getSimpleName(), destination.service());
            return context.request()
                    .release()
                    .response()
                    .setStatusCode(502)
                    .putHeader("Content-Type", "text/plain; charset=utf-8")
                    .setBody(Body.body(Buffer.buffer(text)));
        }
    }
}
