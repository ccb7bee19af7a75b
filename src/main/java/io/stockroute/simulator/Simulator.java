package io.stockroute.simulator;

import io.stockroute.simulator.graphql.AdminGraphql;
import io.stockroute.simulator.http.Reply;
import io.stockroute.simulator.http.Request;
import io.stockroute.simulator.http.SimulatorServer;
import io.stockroute.simulator.state.ShopSettings;
import io.stockroute.simulator.webhook.Courier;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Several simulated Shopify stores behind one HTTP server, which listens on 127.0.0.1 unless told otherwise. A store's {@code api-url} is
 * {@code http://127.0.0.1:{port}/shops/{domain}}.
 */
public final class Simulator implements AutoCloseable {
    /** With 8 retries, each after twice the time of the one before, the last one comes after 4 hours. */
    public static final Duration SHOPIFYS_RETRY_BASE = Duration.ofSeconds(56);

    private static final Pattern SHOP_PATH = Pattern.compile("/shops/([^/]+)(/.*)?");
    private static final long NUMBERS_PER_SHOP = 1_000_000_000_000L;
    private static final long FIRST_NUMBER = (1L << 53) + 7;

    private final Map<String, Shop> shops = new ConcurrentSkipListMap<>();
    private final AdminGraphql engine = SharedEngine.INSTANCE;
    private final Courier courier = new Courier();
    private final Clock clock;
    private final long seed;
    private final Duration retryBase;
    private final SimulatorServer server;

    private Simulator(Builder builder) {
        clock = builder.clock;
        seed = builder.seed;
        retryBase = builder.retryBase;
        server = new SimulatorServer(builder.address, builder.port);
        server.mount("/", this::route);
        server.mount("/control", new Control(this)::handle);
    }

    /** On any free port. */
    public static Simulator start() {
        return builder().start();
    }

    public static Simulator start(int port) {
        return builder().port(port).start();
    }

    public static Builder builder() {
        return new Builder();
    }

    public int port() {
        return server.port();
    }

    public String url() {
        return server.url();
    }

    /** Answers everything under a path of its own, beside the shops and the control. */
    public void mount(String path, Function<Request, Reply> handler) {
        server.mount(path, handler);
    }

    /** A new shop without locations; {@code domain} is its myshopify domain. */
    public Shop addShop(String domain, ShopSettings settings) {
        Shop shop = new Shop(
                new Shop.Surroundings(engine, courier, clock, new Random(seed + shops.size()), retryBase),
                domain,
                url() + "/shops/" + domain,
                FIRST_NUMBER + shops.size() * NUMBERS_PER_SHOP,
                settings);
        if (shops.putIfAbsent(domain, shop) != null) {
            throw new IllegalArgumentException("this shop exists already (domain: " + domain + ")");
        }
        return shop;
    }

    public Shop addShop(String domain) {
        return addShop(domain, ShopSettings.defaults());
    }

    public Shop shop(String domain) {
        Shop shop = shops.get(domain);
        if (shop == null) {
            throw new IllegalArgumentException("no such shop (domain: " + domain + ", known: " + shops.keySet() + ")");
        }
        return shop;
    }

    public Collection<Shop> shops() {
        return List.copyOf(shops.values());
    }

    /** Whether no delivery is on its way or waits for a retry, in any shop. */
    public boolean deliveriesIdle() {
        return shops.values().stream().allMatch(Shop::deliveriesIdle);
    }

    private Reply route(Request request) {
        Matcher matcher = SHOP_PATH.matcher(request.path());
        if (matcher.matches()) {
            String path = matcher.group(2);
            return route(shops.get(matcher.group(1)), request, path == null ? "/" : path);
        }
        String host = request.header("Host");
        return route(host == null ? null : shops.get(host.replaceFirst(":\\d+$", "")), request, request.path());
    }

    private static Reply route(@Nullable Shop shop, Request request, String path) {
        return shop == null ? Reply.json(404, Map.of("errors", "Not Found")) : shop.handle(request, path);
    }

    @Override
    public void close() {
        server.close();
        courier.close();
    }

    /** The schema is built once for all simulators of this JVM; it holds no state of a shop. */
    private static final class SharedEngine {
        static final AdminGraphql INSTANCE = new AdminGraphql();
    }

    /** How a simulator is to run. */
    public static final class Builder {
        private InetAddress address = InetAddress.getLoopbackAddress();
        private int port;
        private Clock clock = Clock.systemUTC();
        private long seed = 1;
        private Duration retryBase = SHOPIFYS_RETRY_BASE;

        /** Where it listens; whoever reaches it may do anything to the stores. */
        public Builder address(InetAddress value) {
            address = value;
            return this;
        }

        public Builder port(int value) {
            port = value;
            return this;
        }

        /** Stamps everything, ages tokens and idempotency keys, fills the buckets. Deliveries run in real time. */
        public Builder clock(Clock value) {
            clock = value;
            return this;
        }

        /** Decides which calls and deliveries meet a fault of some probability. */
        public Builder seed(long value) {
            seed = value;
            return this;
        }

        /** The wait before the first retry of a webhook; each further one waits twice as long. */
        public Builder webhookRetryBase(Duration value) {
            retryBase = value;
            return this;
        }

        public Simulator start() {
            return new Simulator(this);
        }
    }
}
