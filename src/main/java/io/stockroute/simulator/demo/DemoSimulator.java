package io.stockroute.simulator.demo;

import io.stockroute.simulator.Shop;
import io.stockroute.simulator.Simulator;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Runs the simulator while the application runs: up before everything else, down after it. */
@Component
@Profile("demo")
@EnableConfigurationProperties(DemoSettings.class)
final class DemoSimulator implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(DemoSimulator.class);

    private final DemoSettings settings;
    private @Nullable Simulator simulator;
    private @Nullable ScheduledExecutorService timer;

    DemoSimulator(DemoSettings settings) {
        this.settings = settings;
    }

    @Override
    public synchronized void start() {
        Simulator started = Simulator.builder()
                .address(settings.address())
                .port(settings.port())
                .webhookRetryBase(settings.webhookRetryBase())
                .start();
        simulator = started;
        DemoCatalogue catalogue = new DemoCatalogue();
        List<Shop> shops = new ArrayList<>();
        for (DemoSettings.DemoShop each : settings.shops()) {
            Shop shop = started.addShop(each.domain(), each.settings());
            each.locations().forEach(shop::addLocation);
            catalogue.fill(shop);
            shops.add(shop);
        }
        if (settings.traffic().enabled() && !shops.isEmpty()) {
            timer = traffic(
                    new DemoTraffic(shops, selling(shops), settings.traffic().seed()));
        }
        started.mount(PointOfSale.PATH, new PointOfSale(shops)::handle);
        LOG.info(
                "Simulated stores: {} to sell in them and watch; curl {}/control tells what else can be done",
                started.url() + PointOfSale.PATH,
                started.url());
    }

    private List<Shop> selling(List<Shop> shops) {
        List<String> domains = settings.traffic().sellIn();
        List<Shop> selling =
                shops.stream().filter(shop -> domains.contains(shop.domain())).toList();
        if (selling.size() < domains.size()) {
            throw new IllegalArgumentException("a shop in which shoppers buy is not there (simulator.traffic.sell-in: "
                    + domains + ", known: " + shops.stream().map(Shop::domain).toList() + ")");
        }
        return selling.isEmpty() ? shops.subList(0, 1) : selling;
    }

    private ScheduledExecutorService traffic(DemoTraffic traffic) {
        ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "simulator-traffic");
            thread.setDaemon(true);
            return thread;
        });
        long every = settings.traffic().every().toMillis();
        ScheduledFuture<?> unused =
                executor.scheduleAtFixedRate(() -> LOG.info(traffic.happen()), 4 * every, every, TimeUnit.MILLISECONDS);
        return executor;
    }

    @Override
    public synchronized void stop() {
        if (timer != null) {
            timer.shutdownNow();
            timer = null;
        }
        if (simulator != null) {
            simulator.close();
            simulator = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return simulator != null;
    }

    /** First to start, last to stop. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE + 1000;
    }
}
