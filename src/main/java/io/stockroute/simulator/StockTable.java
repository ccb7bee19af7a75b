package io.stockroute.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The stock of all shops side by side, as plain text: a line per SKU, a column per location. */
final class StockTable {
    private StockTable() {}

    static String of(List<Shop> shops) {
        List<String> columns = new ArrayList<>();
        Map<String, Map<String, Integer>> rows = new TreeMap<>();
        for (Shop shop : shops) {
            String name = shop.domain().replace(".myshopify.com", "");
            shop.merchant().locationNames().forEach(location -> columns.add(name + ": " + location));
            shop.levels().forEach((at, available) -> rows.computeIfAbsent(at.sku(), sku -> new TreeMap<>())
                    .put(name + ": " + at.location(), available));
        }
        int first = rows.keySet().stream().mapToInt(String::length).max().orElse(0) + 2;
        StringBuilder table = new StringBuilder(" ".repeat(first));
        columns.forEach(column -> table.append("  ").append(column));
        table.append('\n');
        rows.forEach((sku, levels) -> {
            table.append(sku).append(" ".repeat(first - sku.length()));
            for (String column : columns) {
                String text = levels.containsKey(column) ? String.valueOf(levels.get(column)) : "-";
                table.append("  ")
                        .append(" ".repeat(Math.max(0, column.length() - text.length())))
                        .append(text);
            }
            table.append('\n');
        });
        return table.toString();
    }
}
