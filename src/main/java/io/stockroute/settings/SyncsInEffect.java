package io.stockroute.settings;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The syncs as they were at some moment.
 *
 * @param version another number after every change of the settings, never the same twice
 * @param byName all syncs whose stores exist; one whose settings are invalid is among them, switched off or frozen
 * @param invalid what is wrong with syncs whose settings are invalid, a sentence each, by the sync's name
 * @param frozen why syncs are frozen, wholly or in part, by the sync's name; those are in {@code byName} as they were last in effect
 */
public record SyncsInEffect(
        long version, Map<String, Sync> byName, Map<String, List<String>> invalid, Map<String, String> frozen) {

    /** Nothing of these is frozen. */
    public SyncsInEffect(long version, Map<String, Sync> byName, Map<String, List<String>> invalid) {
        this(version, byName, invalid, Map.of());
    }

    public SyncsInEffect {
        frozen = new LinkedHashMap<>(frozen);
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
