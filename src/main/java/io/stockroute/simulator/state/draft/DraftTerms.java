package io.stockroute.simulator.state.draft;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** How a shop treats draft orders where Shopify does it by the shop's settings, or where nobody knows. */
public final class DraftTerms {
    /** A tax of the shop's own that is added to taxable lines. */
    public record Tax(String title, BigDecimal rate) {}

    private final Map<String, BigDecimal> rates = new ConcurrentHashMap<>();
    private volatile boolean onlyWhatIsThere;
    private volatile @Nullable Tax tax;
    private volatile boolean pricesIncludeTax;

    /**
     * Whether a reservation needs enough available units: without them nothing is reserved and the draft's
     * reserveInventoryUntil is null. Otherwise available falls below zero. What Shopify does is not known.
     */
    public void reserveOnlyWhatIsThere(boolean value) {
        onlyWhatIsThere = value;
    }

    boolean onlyWhatIsThere() {
        return onlyWhatIsThere;
    }

    /** What one unit of the shop's currency is worth in another, for drafts in that currency. */
    public void rate(String currency, String oneIs) {
        rates.put(currency, new BigDecimal(oneIs));
    }

    public Optional<BigDecimal> rate(String currency) {
        return Optional.ofNullable(rates.get(currency));
    }

    /** The shop adds this tax to taxable lines of drafts that are not exempt; at first it adds none. */
    public void tax(String title, String rate) {
        tax = new Tax(title, new BigDecimal(rate));
    }

    /** The shop's prices are with taxes: those of drafts are in the prices, not added to them. */
    public void pricesIncludeTax(boolean value) {
        pricesIncludeTax = value;
    }

    public boolean pricesIncludeTax() {
        return pricesIncludeTax;
    }

    public Optional<Tax> tax() {
        return Optional.ofNullable(tax);
    }
}
