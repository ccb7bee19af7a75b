package io.stockroute.settings.file;

import io.stockroute.settings.Sync;
import io.stockroute.settings.SyncProperties;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads syncs and checks them, each alone and all together: by the same rules, whoever gives them. */
public final class SyncDefinitions {

    private final Set<String> stores;
    private final ConfigurationProblems problems;

    /**
     * @param stores names of all stores there are
     * @param problems takes what is wrong, by the keys of the configuration
     */
    public SyncDefinitions(Set<String> stores, ConfigurationProblems problems) {
        this.stores = new LinkedHashSet<>(stores); // in their order, which messages show
        this.problems = problems;
    }

    /** The syncs as far as they can be read, in the same order; of use only if no problem was found. */
    public List<Sync> read(Map<String, SyncProperties> given) {
        SyncReader reader = new SyncReader(stores, problems);
        List<Sync> syncs = new ArrayList<>();
        given.forEach((name, properties) -> syncs.add(reader.read(name, properties)));
        new SyncGraph(syncs, problems).check();
        new TwoWayCheck(problems).checkSources(syncs);
        return syncs;
    }
}
