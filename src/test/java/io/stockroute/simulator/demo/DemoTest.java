package io.stockroute.simulator.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stockroute.simulator.Shop;
import io.stockroute.simulator.Simulator;
import io.stockroute.simulator.SkuAt;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class DemoTest {
    @Test
    void theShopsAreFilledAndThingsHappenInThemForADayWithoutRunningAway() {
        try (Simulator simulator = Simulator.start()) {
            Shop main = simulator.addShop("main.myshopify.com");
            main.addLocation("Main warehouse");
            main.addLocation("Cellar");
            Shop outlet = simulator.addShop("outlet.myshopify.com");
            outlet.addLocation("Main warehouse");
            outlet.addLocation("Shop floor");
            DemoCatalogue catalogue = new DemoCatalogue();
            catalogue.fill(main);
            catalogue.fill(outlet);
            assertThat(main.available("LIN-M", "Cellar")).hasValue(10);
            assertThat(outlet.available("LIN-M", "Shop floor")).hasValue(5);

            DemoTraffic traffic = new DemoTraffic(List.of(main, outlet), List.of(main), 42);
            for (int i = 0; i < 28_800; i++) {
                traffic.happen();
            }
            assertThat(main.levels().values()).allMatch(available -> available >= 0 && available < 500);
            assertThat(main.localChange("LIN-M", "Cellar")).isNotZero();
            assertThat(outlet.levels()).containsKey(new SkuAt("SAMPLE-9", "Shop floor"));
        }
    }

    @Test
    void shoppersBuyInTheShopsNamedAndGoodsArriveInTheSource() {
        try (Simulator simulator = Simulator.start()) {
            Shop main = simulator.addShop("main.myshopify.com");
            main.addLocation("Main warehouse");
            main.addLocation("Cellar");
            Shop outlet = simulator.addShop("outlet.myshopify.com");
            outlet.addLocation("Main warehouse");
            outlet.addLocation("Shop floor");
            DemoCatalogue catalogue = new DemoCatalogue();
            catalogue.fill(main);
            catalogue.fill(outlet);
            DemoTraffic traffic = new DemoTraffic(List.of(main, outlet), List.of(outlet), 42);
            for (int i = 0; i < 500; i++) {
                traffic.happen();
            }
            assertThat(main.orders()).isEmpty();
            assertThat(outlet.orders()).isNotEmpty().allSatisfy(order -> {
                assertThat(order.buyer().shippingAddress()).isNotNull();
                assertThat(order.shippingLines()).hasSize(1);
            });
        }
    }

    @Test
    void theProfileDemoStartsTheShopsAndStopsThem() {
        demo().run(context -> {
            DemoSimulator demo = context.getBean(DemoSimulator.class);
            assertThat(demo.isRunning()).isTrue();
            demo.stop();
            assertThat(demo.isRunning()).isFalse();
        });
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "elsewhere 127.0.0.2 is no address of this machine")
    void fromOutsideItIsReachedOnlyIfItsAddressSaysSo() throws IOException {
        int port = freePort();
        InetAddress outside = InetAddress.getByAddress(new byte[] {127, 0, 0, 2});

        demo().withPropertyValues("simulator.port=" + port)
                .run(context -> assertThatThrownBy(() -> new Socket(outside, port).close())
                        .isInstanceOf(ConnectException.class));
        demo().withPropertyValues("simulator.port=" + port, "simulator.address=0.0.0.0")
                .run(context ->
                        assertThatCode(() -> new Socket(outside, port).close()).doesNotThrowAnyException());
    }

    private static ApplicationContextRunner demo() {
        return new ApplicationContextRunner()
                .withUserConfiguration(DemoSimulator.class)
                .withPropertyValues(
                        "spring.profiles.active=demo",
                        "simulator.port=0",
                        "simulator.traffic.enabled=false",
                        "simulator.shops[0].domain=main.myshopify.com",
                        "simulator.shops[0].token=t",
                        "simulator.shops[0].locations=Main warehouse,Cellar");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
