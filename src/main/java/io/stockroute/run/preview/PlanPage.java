package io.stockroute.run.preview;

import io.stockroute.ReasonCode;
import io.stockroute.catalog.LocationPlan;
import io.stockroute.catalog.MatchPages;
import io.stockroute.catalog.MatchState;
import io.stockroute.catalog.MatchVerdict;
import io.stockroute.catalog.MatchVerdict.Items;
import io.stockroute.catalog.MatchVerdicts;
import io.stockroute.run.SkipKind;
import io.stockroute.run.SkipReason;
import io.stockroute.settings.SyncPair;
import io.stockroute.stock.LevelKey;
import io.stockroute.stock.StockTargets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Plans what some variants of a pair would hold, in one transaction. */
@Component
class PlanPage {

    private final MatchVerdicts matching;
    private final PlanInputReads facts;
    private final PlanTable table;
    private final PreviewTable previews;
    private final StockTargets decision;

    PlanPage(
            MatchVerdicts matching,
            PlanInputReads facts,
            PlanTable table,
            PreviewTable previews,
            StockTargets decision) {
        this.matching = matching;
        this.facts = facts;
        this.table = table;
        this.previews = previews;
        this.decision = decision;
    }

    /**
     * @param planned takes what was decided
     * @return how many levels have to be asked of Shopify first
     */
    @Transactional
    int plan(PlannedPair planned, MatchPages.Page page, Map<String, StoreTally> tallies) {
        long preview = planned.preview();
        SyncPair pair = planned.pair();
        List<MatchVerdict> verdicts = matching.of(pair, page);
        Map<LevelKey, List<LevelKey>> links = links(pair, planned.locations(), verdicts);
        StockPlanRule.Outcome outcome = new StockPlanRule(pair, facts(planned, links), decision, links).plan();
        List<SkippedItem> skips = new ArrayList<>();
        if (!planned.downstream()) {
            skips.addAll(unmatched(pair, verdicts));
            skips.addAll(left(planned, outcome.levels()));
        }
        table.skips(preview, skips);
        table.changes(preview, changes(planned, outcome.levels()));
        table.want(preview, outcome.missing());
        outcome.levels().stream().filter(planned::isNew).forEach(level -> tallies.computeIfAbsent(
                        level.key().store(), store -> new StoreTally(store, pair.name(), false))
                .add(level));
        previews.goOn(preview, planned.plan().owner(), verdicts.size());
        return outcome.missing().size();
    }

    /** The matched items at the paired locations: each level with those that feed it. */
    private static Map<LevelKey, List<LevelKey>> links(
            SyncPair pair, LocationPlan locations, List<MatchVerdict> verdicts) {
        Set<Items> pairs = verdicts.stream()
                .filter(verdict -> verdict.store().equals(pair.destination()))
                .map(MatchVerdict::pair)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Map<LevelKey, List<LevelKey>> links = new LinkedHashMap<>();
        for (Items items : pairs) {
            for (LocationPlan.Pair place : locations.pairs()) {
                links.computeIfAbsent(
                                new LevelKey(pair.destination(), items.destination(), place.destination()),
                                level -> new ArrayList<>())
                        .add(new LevelKey(pair.source(), items.source(), place.source()));
            }
        }
        return links;
    }

    private PlanInputs facts(PlannedPair planned, Map<LevelKey, List<LevelKey>> links) {
        SyncPair pair = planned.pair();
        Set<Long> own = items(links.keySet());
        Set<Long> sources = items(links.values().stream().flatMap(List::stream).toList());
        Map<LevelKey, KnownQuantity> held = new HashMap<>(facts.read(planned.preview(), pair.destination(), own));
        held.putAll(facts.read(planned.preview(), pair.source(), sources));
        held.putAll(facts.believed(pair.name(), pair.destination(), own));
        held.putAll(facts.believed(pair.name(), pair.source(), sources));
        if (planned.downstream()) {
            facts.planned(planned.preview(), pair.source(), sources)
                    .forEach((level, units) -> held.computeIfPresent(level, (key, now) -> now.written(units)));
        }
        return new PlanInputs(
                held,
                reserved(planned, own, sources),
                planned.poolsGoOn() ? facts.pools(pair.name(), pair.source(), sources) : Map.of());
    }

    private ReservedInputs reserved(PlannedPair planned, Set<Long> own, Set<Long> sources) {
        SyncPair pair = planned.pair();
        Collection<String> importing = planned.plan().importing();
        return new ReservedInputs(
                facts.sold(pair.source(), importing, sources),
                facts.sold(pair.destination(), importing, own),
                facts.soldElsewhere(pair, sources));
    }

    private List<PlanTable.Change> changes(PlannedPair planned, List<PlannedLevel> levels) {
        List<PlannedLevel> changes =
                levels.stream().filter(PlannedLevel::isChange).toList();
        Names names = names(planned, changes);
        return changes.stream()
                .map(level -> new PlanTable.Change(planned.pair().name(), level, names.of(level.key())))
                .toList();
    }

    private List<SkippedItem> left(PlannedPair planned, List<PlannedLevel> levels) {
        List<PlannedLevel> left =
                levels.stream().filter(level -> level.to().isEmpty()).toList();
        Names names = names(planned, left);
        return left.stream()
                .map(level -> new SkippedItem(
                        planned.pair().destination(),
                        level.key().store(),
                        kind(level),
                        names.of(level.key()),
                        level.skipped().map(ReasonCode::with).stream().toList()))
                .toList();
    }

    private static SkipKind kind(PlannedLevel level) {
        return level.skipped()
                .filter(why -> why == SkipReason.NOT_COUNTED || why == SkipReason.SOURCE_NOT_COUNTED)
                .map(why -> SkipKind.NOT_COUNTED)
                .orElse(SkipKind.NOT_STOCKED);
    }

    private List<SkippedItem> unmatched(SyncPair pair, List<MatchVerdict> verdicts) {
        List<MatchVerdict> unmatched = verdicts.stream()
                .filter(verdict -> verdict.state() != MatchState.MATCHED)
                .toList();
        Map<String, Map<Long, ItemLabel>> articles = new HashMap<>();
        unmatched.stream()
                .collect(Collectors.groupingBy(MatchVerdict::store))
                .forEach((store, some) -> articles.put(
                        store,
                        table.variants(
                                store,
                                some.stream().map(MatchVerdict::variantId).toList())));
        return unmatched.stream()
                .map(verdict -> new SkippedItem(
                        pair.destination(),
                        verdict.store(),
                        SkipKind.of(verdict.state()),
                        articles.getOrDefault(verdict.store(), Map.of())
                                .getOrDefault(verdict.variantId(), ItemLabel.UNKNOWN),
                        verdict.reasons()))
                .toList();
    }

    private Names names(PlannedPair planned, List<PlannedLevel> levels) {
        Map<String, Map<Long, ItemLabel>> items = new HashMap<>();
        levels.stream()
                .collect(Collectors.groupingBy(level -> level.key().store()))
                .forEach((store, some) -> items.put(
                        store,
                        table.items(
                                store,
                                items(some.stream().map(PlannedLevel::key).toList()))));
        return level -> items.getOrDefault(level.store(), Map.of())
                .getOrDefault(level.itemId(), ItemLabel.UNKNOWN)
                .at(planned.places().of(level));
    }

    private interface Names {
        ItemLabel of(LevelKey level);
    }

    private static Set<Long> items(Collection<LevelKey> levels) {
        return levels.stream().map(LevelKey::itemId).collect(Collectors.toSet());
    }
}
