package io.stockroute.settings.file;

import static io.stockroute.settings.file.ConfigurationFixture.RIGHT;
import static io.stockroute.settings.file.ConfigurationFixture.read;
import static io.stockroute.settings.file.ConfigurationFixture.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafetyStockSettingsTest {

    @Test
    void aDestinationDoesNotOfferItsSafetyStock() {
        assertThat(read(RIGHT + "      safety-stock: { outlet: 2 }\n")
                        .syncs()
                        .named("main")
                        .safetyStockOf("outlet"))
                .isEqualTo(2);
    }

    @Test
    void aDestinationThatIsNotNamedHoldsNothingBack() {
        assertThat(read(RIGHT).syncs().named("main").safetyStockOf("outlet")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1.5", "some", "1234567890"})
    void whatIsNoNumberOfUnitsIsRefused(String units) {
        assertThat(refusal(RIGHT + "      safety-stock: { outlet: " + units + " }\n"))
                .contains("1 problem")
                .contains("The safety stock '" + units + "' is not a number of units.")
                .contains("stockroute.syncs.main.safety-stock.outlet");
    }

    @Test
    void aStoreThatIsNoDestinationIsRefused() {
        assertThat(refusal(RIGHT + "      safety-stock: { main: 2 }\n"))
                .contains("Safety stock is given for 'main', which is no Destination of this sync.")
                .contains("Name one of its Destinations (outlet), or remove the entry.");
    }
}
