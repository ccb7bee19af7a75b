package io.stockroute.settings.file;

import static io.stockroute.settings.file.ConfigurationFixture.RIGHT;
import static io.stockroute.settings.file.ConfigurationFixture.read;
import static io.stockroute.settings.file.ConfigurationFixture.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.stockroute.settings.Sync.WhenUnmatched;
import org.junit.jupiter.api.Test;

class WhenUnmatchedSettingsTest {

    @Test
    void aLevelThatLeavesIsSetToZeroWhereThatIsGiven() {
        assertThat(read(RIGHT + "      when-unmatched: zero\n")
                        .syncs()
                        .named("main")
                        .whenUnmatched())
                .isEqualTo(WhenUnmatched.ZERO);
    }

    @Test
    void otherwiseItKeepsWhatItHolds() {
        assertThat(read(RIGHT).syncs().named("main").whenUnmatched()).isEqualTo(WhenUnmatched.KEEP);
    }

    @Test
    void anotherWordIsRefused() {
        assertThat(refusal(RIGHT + "      when-unmatched: hide\n"))
                .contains("There is no when-unmatched 'hide'.")
                .contains("Write one of: keep, zero.")
                .contains("stockroute.syncs.main.when-unmatched");
    }
}
