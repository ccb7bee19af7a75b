package io.stockroute.simulator.state.edit;

import io.stockroute.simulator.state.money.MoneyBag;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * A discount of one line that an edit adds.
 *
 * @param fixed off each unit; null for a percentage
 * @param percent of the unit's price; null for an amount
 */
public record EditDiscount(
        long number,
        String application,
        @Nullable String description,
        @Nullable MoneyBag fixed,
        @Nullable BigDecimal percent) {
    /** What it takes off one unit at this price. */
    public MoneyBag perUnit(MoneyBag price) {
        if (fixed != null) {
            return fixed;
        }
        BigDecimal thousandths =
                percent == null ? BigDecimal.ZERO : percent.movePointRight(3).setScale(0, RoundingMode.HALF_UP);
        return price.share(thousandths.intValueExact(), 100_000);
    }

    /** As people see it. */
    public String title() {
        return description == null ? "Discount" : description;
    }
}
