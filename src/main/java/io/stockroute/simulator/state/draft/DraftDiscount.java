package io.stockroute.simulator.state.draft;

import io.stockroute.simulator.state.money.MoneyBag;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What a merchant takes off a line of a draft, or off the whole draft; {@code amount} is what that came to. */
public record DraftDiscount(
        @Nullable String title, String description, BigDecimal value, boolean percentage, MoneyBag amount) {}
