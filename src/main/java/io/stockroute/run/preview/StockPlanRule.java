package io.stockroute.run.preview;

import io.stockroute.Cause;
import io.stockroute.run.SkipReason;
import io.stockroute.settings.Strategy;
import io.stockroute.settings.SyncPair;
import io.stockroute.stock.DestinationStock;
import io.stockroute.stock.LevelKey;
import io.stockroute.stock.LinkedLevel;
import io.stockroute.stock.SourceStock;
import io.stockroute.stock.StockTargets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Works out what the levels of a pair would hold at rest: linked as {@code StockLinks} does, decided by the rules that decide every
 * target. A level of which something is not known is not decided, and what is missing is named.
 */
final class StockPlanRule {

    private final SyncPair pair;
    private final PlanInputs facts;
    private final StockTargets decision;
    private final Map<LevelKey, List<LevelKey>> links;
    private final Map<LevelKey, Long> ids = new HashMap<>();

    /** @param links each level of the Destination with those that feed it */
    StockPlanRule(SyncPair pair, PlanInputs facts, StockTargets decision, Map<LevelKey, List<LevelKey>> links) {
        this.pair = pair;
        this.facts = facts;
        this.decision = decision;
        this.links = links;
    }

    /** @param missing levels whose quantity nobody knows */
    record Outcome(List<PlannedLevel> levels, Set<LevelKey> missing) {}

    Outcome plan() {
        boolean twoWay = pair.sync().strategy() == Strategy.TWO_WAY;
        Set<LevelKey> missing = new LinkedHashSet<>();
        List<LevelKey> levels = new ArrayList<>();
        Set<LevelKey> sources = new LinkedHashSet<>();
        List<LinkedLevel> linked = new ArrayList<>();
        links.forEach((level, feeding) -> {
            Set<LevelKey> unknown = new LinkedHashSet<>(feeding);
            unknown.add(level);
            unknown.removeIf(facts.held()::containsKey);
            missing.addAll(unknown);
            if (unknown.isEmpty()) {
                levels.add(level);
                linked.add(linked(level, feeding));
                sources.addAll(feeding);
            }
        });
        List<PlannedLevel> planned = new ArrayList<>(planned(pair.destination(), levels, linked));
        if (twoWay) {
            List<LevelKey> own = List.copyOf(sources);
            planned.addAll(planned(
                    pair.source(),
                    own,
                    own.stream().map(level -> linked(level, List.of(level))).toList()));
        }
        return new Outcome(planned, missing);
    }

    private List<PlannedLevel> planned(String store, List<LevelKey> levels, List<LinkedLevel> linked) {
        DestinationStock stock = new DestinationStock(
                pair.name(), store, pair.sync().strategy(), pair.sync().safetyStockOf(store), Cause.CATALOG, linked);
        Map<Long, Integer> targets = new HashMap<>();
        decision.decide(stock).forEach(target -> targets.put(target.levelId(), target.quantity()));
        return levels.stream()
                .map(level -> planned(level, targets.get(id(level)), links.getOrDefault(level, List.of(level))))
                .toList();
    }

    private PlannedLevel planned(
            LevelKey level, @org.jspecify.annotations.Nullable Integer to, List<LevelKey> feeding) {
        KnownQuantity held = held(level);
        if (held.stocked().isEmpty()) {
            return new PlannedLevel(level, held, OptionalInt.empty(), Optional.of(SkipReason.NOT_COUNTED));
        }
        if (to != null) {
            return new PlannedLevel(level, held, OptionalInt.of(to), Optional.empty());
        }
        boolean uncounted =
                feeding.stream().anyMatch(source -> held(source).stocked().isEmpty());
        SkipReason why = uncounted
                ? SkipReason.SOURCE_NOT_COUNTED
                : held.isStocked() ? SkipReason.NOT_STOCKED_IN_SOURCE : SkipReason.NOT_STOCKED_HERE;
        return new PlannedLevel(level, held, OptionalInt.empty(), Optional.of(why));
    }

    private LinkedLevel linked(LevelKey level, List<LevelKey> feeding) {
        List<SourceStock> sources = feeding.stream()
                .map(source -> new SourceStock(id(source), held(source).offered()))
                .toList();
        return new LinkedLevel(
                id(level),
                OptionalInt.empty(),
                sources,
                reserved(level, feeding),
                held(level).isStocked() ? pool(feeding.get(0)) : OptionalInt.empty());
    }

    private int reserved(LevelKey level, List<LevelKey> feeding) {
        LevelKey source = feeding.get(0);
        if (pair.sync().strategy() != Strategy.TWO_WAY) {
            return feeding.contains(level) ? 0 : facts.reserved().following(source);
        }
        List<LevelKey> others = links.entrySet().stream()
                .filter(link ->
                        link.getValue().contains(source) && !link.getKey().equals(level))
                .map(Map.Entry::getKey)
                .toList();
        return facts.reserved().pooled(level, source, others);
    }

    /** A pool that goes on keeps its quantity, another begins with what Source holds; there is none where Source stocks nothing. */
    private OptionalInt pool(LevelKey source) {
        if (pair.sync().strategy() != Strategy.TWO_WAY || !held(source).isStocked()) {
            return OptionalInt.empty();
        }
        Integer running = facts.pools().get(source);
        return running == null ? held(source).quantity() : OptionalInt.of(running);
    }

    private KnownQuantity held(LevelKey level) {
        KnownQuantity held = facts.held().get(level);
        if (held == null) {
            throw new IllegalArgumentException("nothing is known (level: " + level + ")");
        }
        return held;
    }

    private long id(LevelKey level) {
        return ids.computeIfAbsent(level, key -> ids.size() + 1L);
    }
}
