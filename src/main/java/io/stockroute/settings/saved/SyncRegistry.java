package io.stockroute.settings.saved;

import io.stockroute.settings.LaneLeases.FrozenStores;
import io.stockroute.settings.Sync;
import io.stockroute.settings.Syncs;
import jakarta.annotation.PostConstruct;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Keeps how each sync was last in effect, and which instances have it in their configuration. An instance that lacks a sync which another
 * one has leaves that sync's stores to the other.
 */
@Component
public class SyncRegistry implements FrozenStores {

    private final EffectiveSettings effective;
    private final SettingTable settings;
    private final KnownSyncTable table;
    private final TransactionOperations transaction;
    private volatile Set<String> elsewhere = Set.of();

    SyncRegistry(
            EffectiveSettings effective,
            SettingTable settings,
            KnownSyncTable table,
            TransactionOperations transaction) {
        this.effective = effective;
        this.settings = settings;
        this.table = table;
        this.transaction = transaction;
    }

    /** Before anything is worked on, and every few seconds. */
    @PostConstruct
    public void confirm() {
        transaction.executeWithoutResult(status -> confirmNow());
    }

    private void confirmNow() {
        SettingsMerge merge = effective.read();
        boolean changed = false;
        for (Map.Entry<String, SettingFields> one : merge.inEffect().entrySet()) {
            changed |= table.keep(one.getKey(), one.getValue());
        }
        for (String sync : merge.replaced()) {
            table.forget(sync);
            changed = true;
        }
        merge.syncs().values().forEach(this::confirmOne);
        boolean stale = !merge.frozen().equals(effective.merge().frozen());
        if (changed || stale) {
            settings.renew();
        }
        elsewhere = elsewhere(merge);
    }

    /**
     * The frozen stores that another instance works. If others work all that this one does, also the Sources: two instances that each lack
     * what the other has would leave a Source to each other.
     */
    private Set<String> elsewhere(SettingsMerge merge) {
        Set<String> found = new HashSet<>();
        Set<String> sources = new HashSet<>();
        boolean all = true;
        Map<String, Set<String>> others = new HashMap<>();
        table.all().forEach(known -> others.put(known.name(), known.elsewhere()));
        for (Sync sync : merge.syncs().values()) {
            Set<String> there = others.getOrDefault(sync.name(), Set.of());
            for (String store : sync.enabled() ? sync.destinations() : List.<String>of()) {
                if (!sync.frozen().contains(store)) {
                    all &= there.contains(store);
                } else if (there.contains(store)) {
                    found.add(store);
                    sources.add(sync.source());
                }
            }
        }
        if (all) {
            found.addAll(sources);
        }
        return Set.copyOf(found);
    }

    private void confirmOne(Sync sync) {
        if (sync.enabled() && !sync.isFrozen()) {
            table.confirm(
                    sync.name(),
                    sync.destinations().stream()
                            .filter(store -> !sync.frozen().contains(store))
                            .toList());
        } else {
            table.withdraw(sync.name());
        }
    }

    /** How a sync was last in effect. */
    public SettingFields known(String sync) {
        return table.all().stream()
                .filter(known -> known.name().equals(sync))
                .map(KnownSync::fields)
                .findFirst()
                .orElse(SettingFields.NONE);
    }

    /**
     * A person saved settings: they are in effect, and what they lack has ended.
     *
     * @param frozen Destinations that are not theirs to end, as the file has the list
     */
    public void saved(String sync, SettingFields fields, Collection<String> frozen) {
        List<String> named =
                Optional.ofNullable(fields.toProperties().destinations()).orElse(List.of());
        table.keep(sync, fields.adding(frozen, named, known(sync)));
        settings.renew();
    }

    /** A person ended a sync. */
    public void ended(String sync) {
        table.forget(sync);
        table.withdraw(sync);
        settings.renew();
    }

    /** A person ended a sync for some of its Destinations. */
    public void left(String sync, Collection<String> destinations) {
        SettingFields fields = known(sync);
        List<String> rest = new ArrayList<>(
                Optional.ofNullable(fields.toProperties().destinations()).orElse(List.of()));
        rest.removeAll(destinations);
        table.keep(sync, fields.with("destinations", rest));
        settings.renew();
    }

    @Override
    public boolean isFrozen(String store) {
        return new Syncs(effective.get()).isFrozen(store);
    }

    @Override
    public boolean isWorkedElsewhere(String store) {
        return elsewhere.contains(store);
    }
}
