package io.stockroute.simulator.state.product;

import io.stockroute.simulator.state.Entity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A product with its variants. Guarded by the shop's lock. */
public final class Product implements Entity {
    final List<Variant> variants = new ArrayList<>();
    String handle;
    String title;
    String status = "ACTIVE";
    Instant updatedAt;
    private final long number;
    private final Instant createdAt;

    Product(long number, String handle, String title, Instant now) {
        this.number = number;
        this.handle = handle;
        this.title = title;
        this.createdAt = now;
        this.updatedAt = now;
    }

    @Override
    public long number() {
        return number;
    }

    @Override
    public String type() {
        return "Product";
    }

    public String handle() {
        return handle;
    }

    public String title() {
        return title;
    }

    public String status() {
        return status;
    }

    public List<Variant> variants() {
        return variants;
    }

    /** Option name to the values its variants use, in order of appearance. */
    public Map<String, List<String>> options() {
        Map<String, List<String>> options = new LinkedHashMap<>();
        for (Variant variant : variants) {
            variant.options().forEach((name, value) -> {
                List<String> values = options.computeIfAbsent(name, key -> new ArrayList<>());
                if (!values.contains(value)) {
                    values.add(value);
                }
            });
        }
        return options;
    }

    public boolean hasOnlyDefaultVariant() {
        return variants.size() == 1 && variants.get(0).isDefault();
    }

    @Override
    public Instant createdAt() {
        return createdAt;
    }

    @Override
    public Instant updatedAt() {
        return updatedAt;
    }
}
