package io.stockroute.console.product;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A product in the stores of a sync.
 *
 * @param source what Source holds
 * @param cells what each Destination holds
 */
record TableRow(
        long variantId,
        long item,
        String title,
        String sku,
        @Nullable String link,
        TableCell source,
        List<TableCell> cells) {

    private static final List<String> WORST = List.of("bad", "warning", "busy", "off", "good");

    TableRow {
        cells = List.copyOf(cells);
    }

    /** The state of the store where it is worst. */
    public TableCell worst() {
        return cells.stream()
                .min(Comparator.comparingInt(cell -> WORST.indexOf(cell.tone())))
                .orElse(source);
    }

    /** The state of the product: where not all stores are in it, how many are. */
    public String state() {
        TableCell worst = worst();
        long alike = cells.stream()
                .filter(cell -> cell.state().equals(worst.state()))
                .count();
        return alike == cells.size() ? worst.state() : worst.state() + " in " + alike + " of " + cells.size();
    }

    /** For very many stores: each quantity with the number of stores that hold it, the most frequent first. */
    public List<String> summary() {
        Map<Long, Long> counts = cells.stream()
                .filter(cell -> cell.quantity() != null)
                .collect(Collectors.groupingBy(TableCell::quantity, TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<Long, Long>comparingByValue().reversed())
                .limit(4)
                .map(one -> one.getKey() + " in " + one.getValue() + (one.getValue() == 1 ? " store" : " stores"))
                .toList();
    }
}
