package io.stockroute.settings;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The syncs as they were at some moment.
 *
 * @param version another number after every change of the settings, never the same twice
 * @param byName all syncs whose stores exist; one whose settings are invalid is among them, switched off
 * @param invalid what is wrong with syncs whose settings are invalid, a sentence each, by the sync's name
 */
public record SyncsInEffect(long version, Map<String, Sync> byName, Map<String, List<String>> invalid) {

    public SyncsInEffect {
        byName = new LinkedHashMap<>(byName);
        invalid = new LinkedHashMap<>(invalid);
    }

    /** Syncs that never change. */
    static SyncsInEffect fixed(Collection<Sync> syncs) {
        var byName = new LinkedHashMap<String, Sync>();
        syncs.forEach(sync -> byName.put(sync.name(), sync));
        return new SyncsInEffect(0, byName, Map.of());
    }
}
