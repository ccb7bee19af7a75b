package io.stockroute.simulator.state.product;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the level that each of several lines takes its units from: the first active one with enough of what the lines
 * before it left. Untracked variants, bundles and lines without a variant take from none. Changes nothing.
 */
public final class Claims {
    /** One line's need. */
    public record Wanted(@Nullable Variant variant, int quantity) {}

    /** Either every line can have its units, or one cannot. */
    public sealed interface Answer permits Granted, Refused {}

    /** The level of each line, in the order asked; empty when the line takes from none. */
    public record Granted(List<Optional<Level>> levels) implements Answer {}

    /** The first line that cannot have its units. */
    public record Refused(Variant variant, int wanted) implements Answer {}

    private final InventoryBehaviour behaviour;
    private final @Nullable Location place;
    private final Map<Level, Integer> taken = new HashMap<>();

    private Claims(InventoryBehaviour behaviour, @Nullable Location place) {
        this.behaviour = behaviour;
        this.place = place;
    }

    /** Wants the shop's lock. */
    public static Answer find(List<Wanted> lines, InventoryBehaviour behaviour) {
        return find(lines, behaviour, null);
    }

    /** From this location alone, where one is given; what is not stocked there is taken where any order would. */
    public static Answer find(List<Wanted> lines, InventoryBehaviour behaviour, @Nullable Location place) {
        Claims claims = new Claims(behaviour, place);
        List<Optional<Level>> levels = new ArrayList<>();
        for (Wanted line : lines) {
            Variant variant = line.variant();
            if (variant == null || !claims.moves(variant, line.quantity())) {
                levels.add(Optional.empty());
                continue;
            }
            Optional<Level> level = claims.level(variant, line.quantity());
            if (level.isEmpty() && !claims.oversells(variant)) {
                return new Refused(variant, line.quantity());
            }
            level.ifPresent(found -> claims.taken.merge(found, line.quantity(), Integer::sum));
            levels.add(level);
        }
        return new Granted(levels);
    }

    private boolean moves(Variant variant, int quantity) {
        return behaviour != InventoryBehaviour.BYPASS
                && quantity > 0
                && variant.item().tracked()
                && !variant.bundle();
    }

    /** The level that would give the units if the shop counted them; whatever there is. */
    public static Optional<Level> wouldTake(@Nullable Variant variant, int quantity) {
        return variant == null
                ? Optional.empty()
                : new Claims(InventoryBehaviour.DECREMENT_IGNORING_POLICY, null).level(variant, quantity);
    }

    private Optional<Level> level(Variant variant, int quantity) {
        List<Level> levels = levels(variant);
        Optional<Level> enough = levels.stream()
                .filter(level -> level.available() - taken.getOrDefault(level, 0) >= quantity)
                .findFirst();
        return enough.or(() -> oversells(variant) ? levels.stream().findFirst() : Optional.empty());
    }

    private List<Level> levels(Variant variant) {
        List<Level> levels = variant.item().levels().values().stream()
                .filter(level -> level.active() && level.location().active())
                .toList();
        List<Level> here =
                levels.stream().filter(level -> level.location() == place).toList();
        return here.isEmpty() ? levels : here;
    }

    private boolean oversells(Variant variant) {
        return behaviour == InventoryBehaviour.DECREMENT_IGNORING_POLICY || variant.mayBeOversold();
    }
}
