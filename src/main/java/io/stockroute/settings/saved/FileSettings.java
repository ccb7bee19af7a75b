package io.stockroute.settings.saved;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the file gives, which nobody changes while the server runs.
 *
 * @param stores names of all stores
 * @param syncs the fields that it gives of each sync
 */
public record FileSettings(Set<String> stores, Map<String, SettingFields> syncs) {

    public FileSettings {
        stores = Set.copyOf(stores);
        syncs = new TreeMap<>(syncs);
    }

    /** The fields of a sync that are fixed; none if the file has no such sync. */
    public SettingFields of(String sync) {
        return syncs.getOrDefault(sync, SettingFields.NONE);
    }

    public boolean has(String sync) {
        return syncs.containsKey(sync);
    }
}
