package io.stockroute.settings.file;

import static io.stockroute.settings.file.ConfigurationFixture.RIGHT;
import static io.stockroute.settings.file.ConfigurationFixture.read;
import static io.stockroute.settings.file.ConfigurationFixture.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.stockroute.settings.OrderSettings;
import io.stockroute.settings.OrderSettings.Inventory;
import io.stockroute.settings.OrderSettings.Lines;
import io.stockroute.settings.OrderSettings.Prices;
import io.stockroute.settings.OrderSettings.Shipping;
import io.stockroute.settings.Strategy;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How orders are imported to Source, as the configuration gives it. */
class OrderSettingsTest {

    private static final String KEY = "stockroute.syncs.main.orders.";

    @ParameterizedTest
    @CsvSource({"draft-orders, DRAFT_ORDERS", "orders, ORDERS"})
    void bothStrategiesOfOrdersCanBeSwitchedOn(String word, Strategy strategy) {
        assertThat(read(RIGHT + "      strategy: " + word + "\n").syncs().enabled())
                .extracting(sync -> sync.strategy())
                .containsExactly(strategy);
    }

    @Test
    void whatIsLeftOutHasTheDefaultsOfTheDocumentation() {
        OrderSettings settings = new OrderSettings(
                Lines.MATCHED_LINES,
                Shipping.COMPLETE_ORDERS,
                false,
                Inventory.IGNORE_POLICY,
                Duration.ofDays(30),
                Optional.empty(),
                Prices.SOURCE,
                Map.of(),
                OrderSettings.Location.MAPPED,
                OrderSettings.Fulfilled.AS_FULFILLED);

        assertThat(read(RIGHT).syncs().named("main").orders()).isEqualTo(settings);
        assertThat(with("lines:\n        reserve:\n        tags: []\n")).isEqualTo(settings);
    }

    @Test
    void whatIsGivenIsTaken() {
        OrderSettings settings = with("""
                lines: all-or-nothing
                        shipping: never
                        test-orders: true
                        inventory: obey-policy
                        reserve: 2h
                        tags: [web, "two words"]
                        prices: rate
                        rates: { EUR: 1.08, jpy: 0.0062 }
                        location: shopify
                        fulfilled: hold
                """);

        assertThat(settings.lines()).isEqualTo(Lines.ALL_OR_NOTHING);
        assertThat(settings.shipping()).isEqualTo(Shipping.NEVER);
        assertThat(settings.testOrders()).isTrue();
        assertThat(settings.inventory()).isEqualTo(Inventory.OBEY_POLICY);
        assertThat(settings.reserve()).isEqualTo(Duration.ofHours(2));
        assertThat(settings.tags().orElseThrow()).containsExactly("web", "two words");
        assertThat(settings.prices()).isEqualTo(Prices.RATE);
        assertThat(settings.location()).isEqualTo(OrderSettings.Location.SHOPIFY);
        assertThat(settings.fulfilled()).isEqualTo(OrderSettings.Fulfilled.HOLD);
        assertThat(settings.rates())
                .containsOnlyKeys("EUR", "JPY")
                .containsEntry("EUR", new BigDecimal("1.08"))
                .containsEntry("JPY", new BigDecimal("0.0062"));
    }

    @Test
    void aDraftMayReserveNothing() {
        assertThat(with("reserve: 0\n").reserve()).isEqualTo(Duration.ZERO);
    }

    @ParameterizedTest
    @CsvSource({
        "lines, some, 'matched-lines, all-or-nothing'",
        "shipping, sometimes, 'complete-orders, always, never'",
        "inventory, ignore, 'ignore-policy, obey-policy'",
        "prices, destination, 'source, rate'",
        "test-orders, perhaps, true or false",
    })
    void anUnknownWordIsRefusedWithTheAcceptedOnes(String setting, String given, String accepted) {
        assertThat(refused(setting + ": " + given + "\n"))
                .contains("1 problem")
                .contains("'" + given + "'")
                .contains(KEY + setting + " (file [application.yaml] - 16:")
                .contains(accepted);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1d", "366d", "30", "a while", "99999999999999999999d"})
    void aReservationThatShopifyWouldNotKeepIsRefused(String reserve) {
        assertThat(refused("reserve: " + reserve + "\n"))
                .contains("1 problem")
                .contains("A draft order cannot reserve its stock for '" + reserve + "'.")
                .contains(KEY + "reserve")
                .contains("at most 365d");
    }

    @Test
    void tagsThatShopifyWouldChangeAreRefused() {
        String longest = "x".repeat(40);

        assertThat(refused("tags: [\"\", \"a,b\", " + longest + ", " + longest + "x]\n"))
                .contains("3 problems")
                .contains("The tag is blank.")
                .contains(KEY + "tags[0]")
                .contains("The tag 'a,b' contains a comma")
                .contains(KEY + "tags[1]")
                .contains("is too long.")
                .contains(KEY + "tags[3]")
                .contains("at most 40 characters");
    }

    @Test
    void aDestinationWhoseNameIsTooLongForATagNeedsTagsOfItsOwn() {
        String name = "o".repeat(41);
        String yaml = RIGHT.replace("outlet:", name + ":").replace("[outlet]", "[" + name + "]");

        assertThat(refusal(yaml + "      strategy: orders\n"))
                .contains("is too long for a tag.")
                .contains(KEY + "tags");
        assertThat(read(yaml + "      strategy: orders\n      orders: { tags: [outlet] }\n")
                        .syncs()
                        .enabled())
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1.08", "\"1,08\"", "much", ""})
    void aRateThatIsNoPositiveNumberIsRefused(String rate) {
        assertThat(refused("rates: { EUR: " + rate + " }\n"))
                .contains("1 problem")
                .contains("is no positive number.")
                .contains(KEY + "rates.EUR")
                .contains("one EUR is worth");
    }

    @Test
    void aRateOfNoCurrencyIsRefused() {
        assertThat(refused("rates: { EURO: 1.08 }\n"))
                .contains("'EURO' is no currency.")
                .contains(KEY + "rates.EURO")
                .contains("ISO 4217");
    }

    @Test
    void pricesByARateNeedARate() {
        assertThat(refused("prices: rate\n"))
                .contains("Prices are to be turned by a rate, and no rate is given.")
                .contains(KEY + "rates");
    }

    @Test
    void anUnknownSettingIsNamed() {
        assertThat(refused("reserv: 1d\n"))
                .contains("There is no such setting.")
                .contains(KEY + "reserv");
    }

    private static OrderSettings with(String orders) {
        return read(yaml(orders)).syncs().named("main").orders();
    }

    private static String refused(String orders) {
        return refusal(yaml(orders));
    }

    private static String yaml(String orders) {
        return RIGHT + "      orders:\n        " + orders;
    }
}
