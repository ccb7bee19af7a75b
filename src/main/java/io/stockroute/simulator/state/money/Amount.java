package io.stockroute.simulator.state.money;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** An amount of an order that is to be made; its currencies are the order's. */
public record Amount(BigDecimal shop, @Nullable BigDecimal presentment) {
    /** In the shop's currency; the other amount follows from the order's rate. */
    public static Amount of(String shop) {
        return new Amount(new BigDecimal(shop), null);
    }

    public static Amount of(String shop, String presentment) {
        return new Amount(new BigDecimal(shop), new BigDecimal(presentment));
    }
}
